import { expect, test } from 'vitest';
import { hearingOf } from './hearing.js';
import type { LogRow } from '../../../libs/persistence/record/log.view.js';
import type { Role, Standing } from '../../../libs/domain/kernel/actor.js';

const paper = (role: Role, unit: string | null = null) =>
  ({ id: role, role, unit, government: '62.01', governments: ['62.01'] }) as unknown as Standing;
const row = (kind: string | null, more: Partial<LogRow> = {}): LogRow => ({
  position: 1,
  stream: `${kind}/62.01/X`,
  seq: 1,
  kind,
  government: '62.01',
  subject: 'talent',
  unit: 'dinas',
  parties: ['talent', 'ppk'],
  ...more,
});
const hears = (one: LogRow, person: string, ...standings: Standing[]) =>
  hearingOf({ person, standings })(one);

test.each<[string, string, Standing, readonly string[]]>([
  ['an HR officer', 'hr', paper('hrOfficer'), ['cycle', 'case', 'session', 'succession', 'signing']],
  ['the talent', 'talent', paper('civilServant'), ['cycle', 'case', 'signing']],
  ['another civil servant', 'other', paper('civilServant'), ['cycle']],
  ['the head of the unit', 'head', paper('unitHead', 'dinas'), ['cycle', 'case']],
  ['the head of another unit', 'head', paper('unitHead', 'badan'), ['cycle']],
  ['a committee member', 'member', paper('committeeMember'), ['cycle', 'case', 'session', 'succession']],
  ['an assessor', 'assessor', paper('assessor'), ['cycle', 'case']],
])('%s hears of the streams whose pages they may open', (_, person, standing, heard) => {
  const kinds = ['cycle', 'case', 'session', 'succession', 'signing'];
  expect(kinds.filter((kind) => hears(row(kind), person, standing))).toEqual(heard);
});

test('nobody hears of another government, nor of what has no page', () => {
  expect(hears(row('cycle', { government: '62.71' }), 'hr', paper('hrOfficer'))).toBe(false);
  expect(hears(row('case', { government: '62.71' }), 'talent', paper('civilServant'))).toBe(false);
  expect(hears(row(null, { government: null }), 'hr', paper('hrOfficer'))).toBe(false);
  expect(hears(row('import'), 'hr', paper('hrOfficer'))).toBe(false);
});
