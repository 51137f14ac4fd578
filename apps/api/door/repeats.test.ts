import { expect, test } from 'vitest';
import type { AccessEntry } from '../../../libs/persistence/access/access.store.js';
import { Repeats } from './repeats.js';

const entry = (address: string | null, status = 401, person: string | null = null): AccessEntry => ({
  person,
  standing: null,
  government: null,
  audit: 'self.read',
  method: 'GET',
  status,
  stream: null,
  reference: `R-${address}`,
  address,
  count: 1,
});

test('the first of a kind is written at once, the others as one', () => {
  const repeats = new Repeats();
  expect(repeats.add(entry('203.0.113.9'))).toEqual(entry('203.0.113.9'));
  for (let request = 0; request < 500; request++) expect(repeats.add(entry('203.0.113.9'))).toBeNull();
  expect(repeats.add(entry('203.0.113.9', 429))).toMatchObject({ status: 429, count: 1 });
  expect(repeats.add(entry(null, 429, 'P'))).toMatchObject({ person: 'P', count: 1 });
  expect(repeats.drain()).toEqual([{ ...entry('203.0.113.9'), count: 500 }]);
  expect([repeats.drain(), repeats.add(entry('203.0.113.9'))]).toEqual([[], entry('203.0.113.9')]);
});

test('addresses without end fill neither the memory nor the table, and each request is counted', () => {
  const repeats = new Repeats();
  let [written, counted] = [0, 0];
  for (let address = 0; address < 20_000; address++) {
    const prompt = repeats.add(entry(`2001:db8:0:${address.toString(16)}::/64`));
    if (prompt) [written, counted] = [written + 1, counted + prompt.count];
  }
  const rest = repeats.drain();
  expect([written, rest.length]).toEqual([100, 901]);
  expect(counted + rest.reduce((sum, { count }) => sum + count, 0)).toBe(20_000);
  expect(rest.at(-1)).toMatchObject({ audit: 'several', address: null, count: 19_000 });
});
