import { expect, test } from 'vitest';
import type { Offer } from '../api/contract.js';
import { aboutOf } from './offer-about.js';

const title = { id: 'Berkas', en: 'Case' };
const asking = (properties: object): Offer['schema'] =>
  ({ type: 'object', properties, required: [] }) as unknown as Offer['schema'];
const preset = { 'x-title': title, 'x-input': 'choice', 'x-preset': 'case/62.01/A' };
const chosen = { 'x-title': title, 'x-input': 'choice' };

test('two votes of one session are told apart by the case that each is about', () => {
  expect(aboutOf({ task: null, schema: asking({ case: preset }) })).toBe('case/62.01/A');
});

test('what is about a task is told apart by it, and a case that is chosen in the form tells nothing apart', () => {
  expect(aboutOf({ task: 't2', schema: asking({ case: preset }) })).toBe('t2');
  expect(aboutOf({ task: null, schema: asking({ case: chosen }) })).toBeUndefined();
});
