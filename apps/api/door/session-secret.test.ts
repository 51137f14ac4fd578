import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { SessionSecrets } from './session-secret.js';

const kek = randomBytes(32).toString('base64');

test('every process knows a secret that one of them made, and no other', () => {
  const secret = new SessionSecrets(kek).fresh();
  const other = new SessionSecrets(kek);
  expect([other.isOurs(secret), other.fresh() === secret]).toEqual([true, false]);
  const changed = (secret.startsWith('A') ? 'B' : 'A') + secret.slice(1);
  for (const made of [changed, 'x'.repeat(43), `${secret}A`, '', secret.slice(1)])
    expect(other.isOurs(made)).toBe(false);
  expect(new SessionSecrets(randomBytes(32).toString('base64')).isOurs(secret)).toBe(false);
});
