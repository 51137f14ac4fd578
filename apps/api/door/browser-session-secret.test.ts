import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { BrowserSessionSecrets } from './browser-session-secret.js';

const kek = randomBytes(32).toString('base64');

test('every process knows a secret that one of them made, and no other', () => {
  const secret = new BrowserSessionSecrets(kek).fresh();
  const other = new BrowserSessionSecrets(kek);
  expect([other.isOurs(secret), other.fresh() === secret]).toEqual([true, false]);
  const changed = (secret.startsWith('A') ? 'B' : 'A') + secret.slice(1);
  for (const made of [changed, 'x'.repeat(43), `${secret}A`, '', secret.slice(1)])
    expect(other.isOurs(made)).toBe(false);
  expect(new BrowserSessionSecrets(randomBytes(32).toString('base64')).isOurs(secret)).toBe(false);
});
