import { describe, expect, it } from 'vitest';
import { TODAY } from '../../../../test/builders/desk.js';
import { aServant } from '../../../../test/builders/servant-builder.js';
import { nationalPolicy } from '../../policy/seed-policies.js';
import type { Sanction, Servant } from '../../reference/servant.js';
import { findingsOf } from './eligibility.js';

const findingOf = (rule: string, change: Partial<Servant>) =>
  findingsOf(nationalPolicy, aServant(change), TODAY).find((one) => one.rule === rule)!;

const sanction = (level: Sanction['level'], endedOn: string | null): Partial<Servant> => ({
  discipline: [{ level, decidedOn: '2023-01-01', endedOn }],
});
const held = (from: string, until: string | null): Partial<Servant> => ({
  levels: [{ level: 'administrator', from, until }],
});
const competence = (result: 'qualified' | 'stillQualified' | 'notQualified', assessedOn = '2025-03-01') => ({
  competence: { result, assessedOn, source: 'supplement' },
});

describe('Syarat JPT Pratama (PP 17/2020 Pasal 107 ayat (1) huruf c)', () => {
  it.each<[string, string, Partial<Servant>]>([
    ['EducationMustReachMinimum', 'met', { education: 's1' }],
    ['EducationMustReachMinimum', 'notMet', { education: 'd3' }],
    ['EducationMustReachMinimum', 'needsManualCheck', { education: null }],
    ['CompetenceMustMeetStandard', 'met', competence('qualified')],
    ['CompetenceMustMeetStandard', 'needsManualCheck', competence('stillQualified')],
    ['CompetenceMustMeetStandard', 'notMet', competence('notQualified')],
    ['CompetenceMustMeetStandard', 'needsManualCheck', competence('qualified', '2023-11-24')],
    ['CompetenceMustMeetStandard', 'met', competence('qualified', '2023-11-25')],
    ['CompetenceMustMeetStandard', 'needsManualCheck', { competence: null }],
    ['FieldExperienceMustSuffice', 'met', { fieldExperienceYears: 5 }],
    ['FieldExperienceMustSuffice', 'notMet', { fieldExperienceYears: 4 }],
    ['FieldExperienceMustSuffice', 'needsManualCheck', { fieldExperienceYears: null }],
    ['LevelMustHaveBeenHeld', 'met', held('2024-11-24', null)],
    ['LevelMustHaveBeenHeld', 'notMet', held('2024-11-25', null)],
    ['LevelMustHaveBeenHeld', 'met', held('2015-01-01', '2017-01-01')],
    ['LevelMustHaveBeenHeld', 'notMet', { levels: [] }],
    ['LevelMustHaveBeenHeld', 'needsManualCheck', { levels: null }],
    ['LevelMustHaveBeenHeld', 'needsManualCheck', { levels: [], positionLevel: 'unknown' }],
    [
      'LevelMustHaveBeenHeld',
      'needsManualCheck',
      { levels: [{ level: 'unknown', from: '2015-01-01', until: null }], positionLevel: 'pengawas' },
    ],
    ['LevelMustHaveBeenHeld', 'met', { ...held('2015-01-01', '2017-01-01'), positionLevel: 'unknown' }],
    ['RecordMustShowIntegrity', 'met', { discipline: [] }],
    ['RecordMustShowIntegrity', 'needsManualCheck', { discipline: null }],
    ['RecordMustShowIntegrity', 'notMet', sanction('medium', null)],
    ['RecordMustShowIntegrity', 'notMet', sanction('heavy', '2025-01-01')],
    ['RecordMustShowIntegrity', 'met', sanction('heavy', '2024-11-24')],
    ['RecordMustShowIntegrity', 'needsManualCheck', sanction('light', null)],
    ['AgeMustNotExceedMaximum', 'met', { birthDate: '1969-11-25' }],
    ['AgeMustNotExceedMaximum', 'notMet', { birthDate: '1969-11-24' }],
    ['HealthMustBeSound', 'met', {}],
    ['HealthMustBeSound', 'notMet', { health: { fit: false, date: '2026-01-01', source: 'supplement' } }],
    ['HealthMustBeSound', 'needsManualCheck', { health: null }],
  ])('%s: %s', (rule, result, change) => {
    expect(findingOf(rule, change).result).toBe(result);
  });

  it('adds up the periods in which the level was held', () => {
    const levels = [
      { level: 'administrator', from: '2018-01-01', until: '2019-01-01' },
      { level: 'pengawas', from: '2019-01-01', until: '2025-01-01' },
      { level: 'jfAhliMadya', from: '2025-10-01', until: null },
    ] as const;
    expect(findingOf('LevelMustHaveBeenHeld', { levels })).toMatchObject({ result: 'met', datum: 2 });
  });

  it('counts a day once, however many entries it stands in', () => {
    const levels = [
      { level: 'administrator', from: '2025-01-01', until: null },
      { level: 'jfAhliMadya', from: '2025-01-01', until: '2026-11-24' },
      { level: 'administrator', from: '2027-01-01', until: null },
    ] as const;
    expect(findingOf('LevelMustHaveBeenHeld', { levels })).toMatchObject({ result: 'notMet', datum: 1 });
  });

  it('gives every finding its datum, source, date and article', () => {
    expect(findingOf('EducationMustReachMinimum', {})).toEqual({
      rule: 'EducationMustReachMinimum',
      result: 'met',
      datum: 's2',
      source: 'siasn-export',
      date: '2026-11-01',
      article: 'PP 17/2020 Pasal 107 ayat (1) huruf c angka 1',
    });
  });
});
