import { expect, test } from 'vitest';
import { KILLED } from './killer.js';
import { optionsFrom } from './options.js';
import { isClean, underFire } from './run.js';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

test('each part is killed at least once while people act, and nothing is lost, doubled, contradicted or stuck', async () => {
  const options = optionsFrom(['--kills', '5']);
  say(`npm run chaos -- --kills 5 --seed ${options.seed}`);
  const result = await underFire(options, say);
  for (const part of KILLED) expect(result.byPart[part]).toBeGreaterThan(0);
  expect(result.acknowledged).toBeGreaterThan(result.kills);
  expect(isClean(result), JSON.stringify(result)).toBe(true);
});

test('a record step without its unique index is found out', async () => {
  const result = await underFire(optionsFrom(['--kills', '4', '--plant', 'no-unique-index']), say);
  expect(isClean(result)).toBe(false);
  expect(result.doubled).toBeGreaterThan(0);
  expect(result.contradicted).toBeGreaterThan(0);
});

test.each([
  [['--kills', 'many'], '--kills takes a whole number, not many'],
  [['--plant', 'dragons'], '--plant takes no-unique-index, not dragons'],
])('%j is refused in a sentence', (args, sentence) => {
  expect(() => optionsFrom(args)).toThrow(sentence);
});
