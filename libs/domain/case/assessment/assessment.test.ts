import { describe, expect, it } from 'vitest';
import { aCase, aResult, assessor, officer, secondOfficer } from '../../../../test/builders/case-builder.js';
import { actor, daysAgo, TODAY, told, verdict } from '../../../../test/builders/desk.js';
import { nationalPolicy } from '../../policy/seed-policies.js';

const [predicate, awards, , feedback] = nationalPolicy.instruments;
const given = (change: object) => [{ ...aResult(feedback!, 8000), ...change }];

describe('Pencatatan nilai', () => {
  it('waits for every instrument and then asks HR to conclude', () => {
    const talent = aCase().verified();
    talent.score([aResult(predicate!, 8000)]);
    expect(talent.waits).toEqual(['recordScores']);
    talent.scored(8000, 8000);
    expect(talent.waits).toEqual(['concludeAssessment']);
  });

  it('resolves a category by the point table of the policy', () => {
    const talent = aCase().verified();
    talent.score([{ instrument: 'annualPredicate', category: 'baik', assessedOn: daysAgo(9) }]);
    expect(talent.state.scores).toMatchObject([
      { instrument: 'annualPredicate', score: 8000, category: 'baik' },
    ]);
  });

  it('keeps the later of two results of an instrument', () => {
    const talent = aCase().verified();
    talent.score([aResult(predicate!, 8000), aResult(awards!, 7000)]);
    talent.score([aResult(predicate!, 10_000)]);
    expect(talent.state.scores.map(({ instrument, score }) => [instrument, score])).toEqual([
      ['annualPredicate', 10_000],
      ['awards', 7000],
    ]);
  });

  it.each([
    ['ScoresMustNotRepeat', [...given({}), ...given({})]],
    ['InstrumentMustBeInPolicy', given({ instrument: 'horoscope' })],
    ['ScoreMustFitInstrument', given({ score: 10_001 })],
    ['ScoreMustFitInstrument', given({ score: -1 })],
    ['ScoreMustFitInstrument', given({ score: 80.5 })],
    ['ScoreMustFitInstrument', given({ category: 'baik' })],
    ['ScoreMustFitInstrument', [{ ...aResult(predicate!, 8000), category: 'toString' }]],
    ['ScoreMustFitInstrument', [{ instrument: 'annualPredicate', score: 8000, assessedOn: TODAY }]],
    ['AssessmentDateMustExist', given({ assessedOn: '2026-02-30' })],
    ['AssessmentMustNotBeInFuture', given({ assessedOn: '2026-11-25' })],
  ])('%s', (code, scores) => {
    expect(verdict(aCase().verified().score(scores))).toBe(code);
  });

  it.each(['talent', 'head', 'supervisor'])('AssessorMustNotBeTied: %s', (person) => {
    const talent = aCase().verified();
    expect(verdict(talent.score(given({}), actor(person, 'assessor')))).toBe('AssessorMustNotBeTied');
    expect(verdict(talent.score(given({}), assessor))).toBe('accepted');
  });
});

describe('Kesimpulan penilaian', () => {
  it('computes both axes and their box under the pinned policy', () => {
    const talent = aCase().verified().scored(10_000, 7000);
    expect(told(talent.conclude('assess'))).toEqual(['AxesComputed', 'TaskClosed']);
    expect(talent.state).toMatchObject({ stage: 'calibration', axes: { mappedBox: 7 } });
  });

  it('EveryInstrumentMustBeAssessed', () => {
    const talent = aCase().verified();
    talent.score([aResult(predicate!, 8000)]);
    expect(verdict(talent.conclude('assess'))).toBe('EveryInstrumentMustBeAssessed');
    expect(talent.state.axes).toBeNull();
  });

  it('EveryInstrumentMustBeAssessed: a result that expires before the day counts as missing', () => {
    const talent = aCase().verified().scored(9000, 9000);
    talent.score([aResult(feedback!, 9000, '2025-11-25')]);
    talent.at = '2026-11-24T17:00:00.000Z';
    expect(verdict(talent.conclude('assess'))).toBe('EveryInstrumentMustBeAssessed');
  });

  it('defers and goes on waiting', () => {
    const talent = aCase().verified().scored(9000, 9000);
    expect(told(talent.conclude('defer'))).toEqual(['AssessmentDeferred', 'TaskClosed', 'TaskOpened']);
    expect([talent.state.stage, talent.state.deferred, talent.waits]).toEqual([
      'assessment',
      true,
      ['recordScores'],
    ]);
    expect(verdict(talent.conclude('assess'))).toBe('accepted');
  });

  it.each(['talent', 'head', 'supervisor'])('DeciderMustNotBeTied: %s', (person) => {
    const talent = aCase().verified().scored(9000, 9000);
    expect(verdict(talent.conclude('assess', actor(person, 'hrOfficer')))).toBe('DeciderMustNotBeTied');
  });

  it('DecisionMustBeKnown', () => {
    expect(verdict(aCase().verified().conclude('approve'))).toBe('DecisionMustBeKnown');
  });

  it('VerifierMustNotExclude', () => {
    const talent = aCase().verified();
    expect(verdict(talent.conclude('exclude', officer))).toBe('VerifierMustNotExclude');
    expect(verdict(talent.conclude('exclude', secondOfficer))).toBe('accepted');
    expect([talent.state.stage, talent.waits]).toEqual(['excluded', []]);
  });
});
