import { describe, expect, it } from 'vitest';
import {
  aCase,
  CYCLE,
  SESSION,
  SIGNING,
  SUCCESSION,
  type CaseBuilder,
} from '../../../../test/builders/case-builder.js';
import { actor, DIGEST, told, verdict, type Actor } from '../../../../test/builders/desk.js';
import { hashOf } from '../../kernel/hash.js';
import type { Json } from '../../kernel/json.js';
import { nationalPolicy } from '../../policy/seed-policies.js';

const other = (stream: string) => stream.replace(/.$/, '9');

describe('Pembukaan berkas talenta', () => {
  it('asks the head of the unit to nominate', () => {
    const talent = aCase();
    expect(told(talent.opening())).toEqual(['CaseOpened', 'TaskOpened']);
    expect(talent.state.tasks).toMatchObject([
      { owner: { role: 'unitHead', unit: 'dinas' }, subject: 'talent' },
    ]);
  });

  it.each([
    ['a PPPK', { employment: 'pppk' }],
    ['somebody inactive', { active: false }],
    ['somebody whose legal status nobody knows', { active: null }],
    ['an employment nobody knows', { employment: 'unknown' }],
    ['a lower level', { positionLevel: 'pengawas' }],
    ['a level nobody knows', { positionLevel: 'unknown' }],
    ['another government', { government: '62.71' }],
  ] as const)('PopulationMustSelectTalent: not %s', (_, change) => {
    expect(verdict(aCase(change).opening())).toBe('PopulationMustSelectTalent');
  });

  it('PopulationMustSelectTalent: the case belongs to the person it was derived from', () => {
    const facts = { 'servant:talent': aCase({ person: 'somebody' }).facts['servant:somebody']! };
    expect(verdict(aCase().delivered(CYCLE, 'openCase', [], facts))).toBe('PopulationMustSelectTalent');
  });

  it('CitedActMustDeliverHere', () => {
    const talent = aCase();
    const cited = { stream: CYCLE, seq: 7, outcome: 'refused', events: [], deliveries: [] };
    expect(verdict(talent.delivered(CYCLE, 'openCase', [], { ...talent.facts, cited }))).toBe(
      'CitedActMustDeliverHere',
    );
  });
});

describe('Pendaftaran pada proses lain', () => {
  it.each<[string, string, CaseBuilder, string]>([
    ['a session once assessed', 'accepted', aCase().assessed(), SESSION],
    ['no session before', 'CaseMustAwaitCalibration', aCase().verified(), SESSION],
    ['no session after', 'CaseMustAwaitCalibration', aCase().inBox(9), SESSION],
    ['a succession from box 7', 'accepted', aCase().inBox(7), SUCCESSION],
    ['no succession from box 6', 'CaseMustBeInSuccessionGroup', aCase().inBox(6), SUCCESSION],
    ['no succession once placed', 'CaseMustBeInSuccessionGroup', aCase().placed(), other(SUCCESSION)],
    ['a round once placed', 'accepted', aCase().placed(), SIGNING],
    ['no round before calibration', 'CommitmentNeedsDecidedBox', aCase().assessed(), SIGNING],
  ])('%s', (_, code, talent, from) => {
    expect(verdict(talent.enrol(from))).toBe(code);
  });

  it('CaseMustBeInOneSessionAndOneRound: successions may overlap', () => {
    const [session, succession, round] = [aCase().assessed(), aCase().inBox(9), aCase().placed()];
    session.enrol(SESSION);
    succession.enrol(SUCCESSION);
    round.enrol(SIGNING);
    expect(verdict(session.enrol(other(SESSION)))).toBe('CaseMustBeInOneSessionAndOneRound');
    expect(verdict(round.enrol(other(SIGNING)))).toBe('CaseMustBeInOneSessionAndOneRound');
    expect(verdict(succession.enrol(other(SUCCESSION)))).toBe('accepted');
  });

  it('frees the case for the next session when one is returned', () => {
    const talent = aCase().assessed();
    talent.enrol(SESSION);
    expect(told(talent.delivered(SESSION, 'release', []))).toEqual(['Released']);
    expect(told(talent.delivered(SESSION, 'release', []))).toEqual([]);
    expect(verdict(talent.enrol(other(SESSION)))).toBe('accepted');
  });

  it('CitedActMustNameCase', () => {
    const convened = [{ type: 'SessionConvened', cycle: CYCLE, cases: [] }];
    expect(verdict(aCase().assessed().delivered(SESSION, 'enrol', convened))).toBe('CitedActMustNameCase');
  });

  it('CitedActMustNameCase: whichever kind of stream it is that enrols', () => {
    const talent = aCase().assessed();
    const lent = [{ type: 'ToyAsked', cycle: CYCLE, case: talent.stream }];
    const toy = SESSION.replace('session', 'toy');
    expect(verdict(talent.delivered(toy, 'enrol', lent))).toBe('accepted');
    expect(talent.state.enrolledIn).toEqual([toy]);
    expect(
      verdict(
        aCase()
          .assessed()
          .delivered(toy, 'enrol', [{ ...lent[0]!, case: CYCLE }]),
      ),
    ).toBe('CitedActMustNameCase');
  });

  it('EnrolmentMustBeOfCycle', () => {
    const talent = aCase().assessed();
    const convened = [{ type: 'SessionConvened', cycle: other(CYCLE), cases: [{ case: talent.stream }] }];
    expect(verdict(talent.delivered(SESSION, 'enrol', convened))).toBe('EnrolmentMustBeOfCycle');
  });
});

describe('Pengambilalihan keputusan', () => {
  it.each([
    [9, 'succession'],
    [7, 'succession'],
    [6, 'development'],
    [1, 'development'],
  ])('box %i enters the %s group', (box, group) => {
    const talent = aCase().inBox(box);
    expect(talent.state).toMatchObject({ stage: group, box, enrolledIn: [] });
  });

  it('CaseMustBeEnrolled', () => {
    expect(verdict(aCase().assessed().adoptBox(9))).toBe('CaseMustBeEnrolled');
    expect(verdict(aCase().inBox(9).conclusion())).toBe('CaseMustBeEnrolled');
    expect(verdict(aCase().placed().round('RoundCompleted'))).toBe('CaseMustBeEnrolled');
  });

  it.each([0, 10, 5.5])('CitedActMustDecideCase: there is no box %d', (box) => {
    const talent = aCase().assessed();
    talent.enrol(SESSION);
    expect(verdict(talent.adoptBox(box))).toBe('CitedActMustDecideCase');
  });

  it('keeps ties declared in the session', () => {
    const talent = aCase().assessed();
    talent.enrol(SESSION);
    talent.adoptBox(9, ['cousin']);
    expect(talent.state.ties).toEqual(['cousin']);
  });

  it('places the chosen talent, and tells the others that they were not', () => {
    const [chosen, another] = [aCase().inBox(9), aCase().inBox(8)];
    chosen.enrol(SUCCESSION);
    another.enrol(SUCCESSION);
    expect(told(chosen.conclusion())).toEqual(['Placed']);
    expect(told(another.conclusion(other(another.stream)))).toEqual(['NotPlaced']);
    expect([chosen.state.stage, another.state.stage]).toEqual(['placed', 'succession']);
  });

  it('TalentMustNotBePlacedTwice', () => {
    const talent = aCase().inBox(9);
    talent.enrol(other(SUCCESSION));
    talent.enrol(SUCCESSION);
    talent.conclusion();
    const event = {
      type: 'SuccessionConcluded',
      position: 'p2',
      chosen: talent.stream,
      outcome: 'inaugurated',
    };
    expect(verdict(talent.delivered(other(SUCCESSION), 'adoptPlacement', [event]))).toBe(
      'TalentMustNotBePlacedTwice',
    );
  });

  it.each(['RoundReturned', 'RoundLapsed'] as const)(
    'a round that ends as %s makes way for a new one',
    (type) => {
      const talent = aCase().placed();
      talent.enrol(SIGNING);
      expect(told(talent.round(type))).toEqual(['CommitmentReturned']);
      expect(verdict(talent.enrol(other(SIGNING)))).toBe('accepted');
      expect(talent.state.stage).toBe('placed');
    },
  );

  it('adopts the document that all have signed', () => {
    const talent = aCase().placed();
    talent.enrol(SIGNING);
    talent.round('RoundCompleted');
    expect(talent.state).toMatchObject({ stage: 'committed', document: DIGEST, enrolledIn: [] });
  });

  it('leaves a candidate a candidate when the commitment is one to development', () => {
    const talent = aCase().inBox(9);
    talent.enrol(SIGNING);
    talent.round('RoundCompleted');
    expect(talent.state.stage).toBe('succession');
    expect(verdict(talent.enrol(SUCCESSION))).toBe('accepted');
  });
});

describe('Penutupan berkas talenta', () => {
  const lapsed = () => {
    const talent = aCase().nominated();
    talent.verify('revise');
    talent.struck('reviseNomination', 3);
    return talent;
  };
  const after = (talent: CaseBuilder, act: (talent: CaseBuilder) => unknown) => {
    act(talent);
    return talent;
  };

  it.each<[string, CaseBuilder]>([
    ['notNominated', aCase().opened()],
    ['notVerified', aCase().nominated()],
    ['rejected', after(aCase().nominated(), (talent) => talent.verify('reject'))],
    ['withdrawn', after(aCase().nominated(), (talent) => talent.withdraw())],
    ['lapsed', lapsed()],
    ['notAssessed', aCase().verified()],
    ['deferred', after(aCase().verified(), (talent) => talent.conclude('defer'))],
    ['excluded', after(aCase().verified(), (talent) => talent.conclude('exclude'))],
    ['notCalibrated', aCase().assessed()],
    ['developmentGroup', aCase().inBox(5)],
    ['successionGroup', aCase().inBox(8)],
    ['placed', aCase().placed()],
    [
      'committed',
      after(aCase().placed(), (talent) => {
        talent.enrol(SIGNING);
        talent.round('RoundCompleted');
      }),
    ],
  ])('names the outcome %s', (outcome, talent) => {
    talent.close();
    expect([talent.state.closed, talent.waits]).toEqual([outcome, []]);
    expect(verdict(talent.nominate())).toBe('StreamMustBeOpen');
  });

  it.each([SESSION, SUCCESSION, SIGNING])('CaseMustNotAwaitDecision: %s', (stream) => {
    const talent = stream === SESSION ? aCase().assessed() : aCase().inBox(9);
    talent.enrol(stream);
    expect(verdict(talent.close())).toBe('CaseMustNotAwaitDecision');
  });

  it('OnlyOwnCycleMayClose', () => {
    expect(verdict(aCase().opened().delivered(other(CYCLE), 'closeCase', []))).toBe('OnlyOwnCycleMayClose');
  });
});

describe('Kebijakan lain bagi satu berkas', () => {
  const adopt = (who: Actor) => {
    const policy = nationalPolicy as unknown as Json;
    const hash = hashOf(policy);
    return aCase().nominated().person(who, 'adoptPolicy', { policy: hash }, { policy: { hash, policy } });
  };

  it.each([
    ['accepted', 'mayor'],
    ['DeciderMustNotBeTied', 'supervisor'],
    ['DeciderMustNotBeTied', 'talent'],
  ])('%s: the PPK is the %s', (code, person) => {
    expect(verdict(adopt(actor(person, 'appointingAuthority')))).toBe(code);
  });
});
