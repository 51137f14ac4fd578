import { expect, it } from 'vitest';
import { aLetter } from '../../../test/builders/succession-builder.js';
import { gateNotices } from './gate-notice.js';
import type { LegalWindow } from './legal-window.js';

const TODAY = '2026-11-24';
const window = (from: string, until: string | null): LegalWindow => ({ kind: 'beforeElection', from, until });
const told = (...args: Parameters<typeof gateNotices>) =>
  gateNotices(...args).map(({ notice, on }) => `${notice} ${on}`);

it('says that there is no approval, and when the last one runs out, sixty days ahead', () => {
  expect(told([], [], TODAY)).toEqual([`approvalMissing ${TODAY}`]);
  expect(told([aLetter()], [], TODAY)).toEqual([]);
  expect(told([aLetter({ until: '2027-01-22' })], [], TODAY)).toEqual(['approvalEnds 2027-01-23']);
  expect(told([aLetter({ until: '2027-01-23' })], [], TODAY)).toEqual([]);
  expect(told([aLetter({ until: '2026-12-01' }), aLetter({ until: null })], [], TODAY)).toEqual([]);
});

it('says that a legal window is open, and that one will open, sixty days ahead', () => {
  const approved = [aLetter()];
  expect(told(approved, [window('2026-11-01', null)], TODAY)).toEqual(['windowOpen 2026-11-01']);
  expect(told(approved, [window('2027-01-23', null)], TODAY)).toEqual(['windowOpens 2027-01-23']);
  expect(told(approved, [window('2027-01-24', null)], TODAY)).toEqual([]);
  expect(told(approved, [window('2026-01-01', '2026-11-23')], TODAY)).toEqual([]);
});
