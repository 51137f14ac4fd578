import { describe, expect, test } from 'vitest';
import type { Form } from '../api/contract.js';
import { bodyOf } from './body.js';
import { slipsOf } from './fault.js';
import { faultsOf } from './faults.js';
import { fieldsOf } from './field.js';
import { faultsOfResults } from './value-faults.js';
import { firstValues, openChoices } from './values.js';

const title = { id: 'Judul', en: 'Title' };
const label = { text: 'nama' };
const A = 'case/62.01/A';
const B = 'case/62.01/B';

/** A form as the server might ask it, with every kind of input that is not plain text. */
const form = {
  type: 'object',
  additionalProperties: false,
  required: ['case', 'box', 'reason', 'scores', 'answers', 'inFavour', 'minutes'],
  properties: {
    case: {
      'x-title': title,
      'x-input': 'choice',
      'x-choices': [
        { value: A, label, excludes: { box: [8] } },
        { value: B, label },
      ],
    },
    box: { 'x-title': title, 'x-input': 'box', 'x-choices': [8, 9].map((value) => ({ value, label })) },
    reason: { 'x-title': title, 'x-input': 'text', maxLength: 20 },
    number: { 'x-title': title, 'x-input': 'line', pattern: '^[A-Z]+$' },
    scores: {
      'x-title': title,
      'x-input': 'scores',
      'x-latest': '2026-11-24',
      'x-choices': [{ value: 'awards', label }],
    },
    letterDate: { 'x-title': title, 'x-input': 'date', 'x-earliest': '2026-11-01', 'x-latest': '2026-11-24' },
    answers: { 'x-title': title, 'x-input': 'checks', 'x-choices': [{ value: 'HealthMustBeSound', label }] },
    inFavour: { 'x-title': title, 'x-input': 'boolean' },
    minutes: { 'x-title': title, 'x-input': 'hash', 'x-preset': 'd'.repeat(64) },
  },
} as unknown as Form;

const fields = fieldsOf(form);
const whole = {
  case: A,
  box: '9',
  reason: 'Bukti kinerja',
  scores: { awards: { score: '80,5', assessedOn: '2026-11-24' } },
  answers: { HealthMustBeSound: 'true' },
  inFavour: 'false',
};
const filled = firstValues(fields, whole, {});

describe('A form', () => {
  test('asks the fields in the order of the server, and knows which are required', () => {
    expect(fields.map(({ name }) => name)).toEqual(Object.keys(form.properties));
    expect(fields.filter(({ isRequired }) => !isRequired).map(({ name }) => name)).toEqual([
      'number',
      'letterDate',
    ]);
  });

  test('begins with what the server presets, then the draft, then what it was opened for', () => {
    expect(firstValues(fields, { case: A, reason: 'x' }, { case: B })).toEqual({
      minutes: 'd'.repeat(64),
      case: B,
      reason: 'x',
    });
  });

  test('sends what was filled in, in the types of the body, and nothing for what was left empty', () => {
    expect(faultsOf(fields, filled)).toEqual({});
    expect(bodyOf(fields, filled)).toEqual({
      case: A,
      box: 9,
      reason: 'Bukti kinerja',
      scores: [{ instrument: 'awards', score: '80.5', assessedOn: '2026-11-24' }],
      answers: [{ rule: 'HealthMustBeSound', met: true }],
      inFavour: false,
      minutes: 'd'.repeat(64),
    });
  });

  test.each([
    ['reason', '  ', 'missing'],
    ['reason', 'x'.repeat(21), 'tooLong'],
    ['number', 'abc', 'malformed'],
    ['scores', { awards: { score: '80' } }, 'unfinished'],
    ['scores', { awards: { score: '101', assessedOn: '2026-11-24' } }, 'inResults'],
    ['scores', { awards: { score: '80', assessedOn: '2026-11-25' } }, 'inResults'],
    ['letterDate', '2026-11-25', 'tooLate'],
    ['letterDate', '2026-10-31', 'tooEarly'],
    ['scores', {}, 'missing'],
    ['answers', {}, 'missing'],
    ['box', '8', 'ruledOut'],
  ])('does not let %s go as %o: %s', (name, value, fault) => {
    expect(faultsOf(fields, { ...filled, [name]: value })).toEqual({ [name]: fault });
  });

  test('names every result at fault, and says while it is typed what cannot be accepted', () => {
    const scores = fields.find(({ name }) => name === 'scores')!;
    const results = {
      awards: { score: '101' },
      test: { score: '99,99', assessedOn: '2026-11-25' },
      predicate: { category: 'good' },
      interview: { score: '80', assessedOn: '2026-11-24' },
    };
    expect(faultsOfResults(scores, results)).toEqual({
      awards: 'noScore',
      test: 'tooLate',
      predicate: 'unfinished',
    });
    expect(slipsOf({ a: 'missing', b: 'tooLate', c: 'unfinished', d: 'inResults' })).toEqual({
      b: 'tooLate',
      d: 'inResults',
    });
  });

  test('leaves out the choices that another field rules out', () => {
    const box = fields.find(({ name }) => name === 'box')!;
    const open = (talentCase: string) =>
      openChoices(box, fields, { case: talentCase }).map(({ value }) => value);
    expect(open(A)).toEqual([9]);
    expect(open(B)).toEqual([8, 9]);
  });
});
