import { hashOf } from '../../libs/domain/kernel/hash.js';
import type { Json } from '../../libs/domain/kernel/json.js';
import type { PolicyVersion } from '../../libs/domain/policy/policy-version.js';
import { aCase, head, SESSION, SIGNING, SUCCESSION, talentHerself } from './case-builder.js';
import { CycleBuilder, mayor, sekda } from './cycle-builder.js';
import { actor } from './desk.js';
import { head as importHead, ImportRunBuilder, uploader } from './import-run-builder.js';
import { chair, committee, members, secretary, SessionBuilder } from './session-builder.js';
import { aCase as aRow, caseId } from './session-case-row.js';
import { as, DIGEST } from './session-harness.js';
import {
  calibrated,
  officer,
  authority as signingAuthority,
  SigningBuilder,
  supervisor,
  talent,
} from './signing-builder.js';
import {
  agencyHead,
  authority,
  hrOfficer,
  SuccessionBuilder,
  threeSuccessors,
} from './succession-builder.js';

/** One thing that somebody, another stream or silence does to a stream. */
type Way = () => unknown;

/** A stream that chance leads through its procedure: at each point, the ways that can be taken from there. */
export interface Explored {
  readonly ways: () => readonly Way[];
}

/** Several acts as one way: chance alone rarely brings a stream that far. */
const inTurn =
  (...ways: readonly Way[]): Way =>
  () =>
    ways.forEach((way) => way());

const policyFact = (policy: PolicyVersion) => ({ hash: hashOf(policy), policy: policy as unknown as Json });
const adopted = (policy: PolicyVersion) =>
  [{ policy: hashOf(policy) }, { policy: policyFact(policy) }] as const;

/** A talent cycle. */
function exploredCycle(policy: PolicyVersion): Explored {
  const cycle = new CycleBuilder(policy);
  const resolve = () => cycle.person(actor('officer', 'hrOfficer'), 'resolveDelivery');
  const at: { readonly [stage: string]: readonly Way[] } = {
    unopened: [() => cycle.propose(policy)],
    verification: [() => cycle.verify(), () => cycle.verify(sekda, 'return')],
    approval: [() => cycle.approve(), () => cycle.approve(mayor, 'return')],
    opening: [() => cycle.settled({ sealed: 2 }), () => cycle.settled({ sealed: 1, undeliverable: ['x'] })],
    open: [() => cycle.close(), resolve, () => cycle.person(mayor, 'adoptPolicy', ...adopted(policy))],
    closing: [() => cycle.settled({ sealed: 2 }), () => cycle.settled({ sealed: 1, refused: ['x'] })],
  };
  return { ways: () => at[cycle.state.stage] ?? [] };
}

/** A talent case, with whatever a committee, a succession and signers can tell it. */
function exploredCase(policy: PolicyVersion): Explored {
  const one = aCase({}, policy);
  const silence = () =>
    one.state.tasks.map(
      ({ kind }) =>
        () =>
          one.struck(kind, 3),
    );
  const anywhere: readonly Way[] = [
    () => one.enrol(SUCCESSION),
    () => one.enrol(SIGNING),
    () => one.delivered(SIGNING, 'release', []),
    () => one.conclusion(),
    () => one.conclusion('case/62.01/OTHER'),
    () => one.round('RoundCompleted'),
    () => one.round('RoundReturned'),
    () => one.close(),
    () => one.person(mayor, 'adoptPolicy', ...adopted(policy)),
  ];
  const assess: readonly Way[] = [
    () => one.scored(9000, 9000),
    () => one.scored(9000, 5000),
    ...['assess', 'assess', 'defer', 'exclude'].map((decision) => () => one.conclude(decision)),
    () => one.withdraw(),
    () => one.close(),
  ];
  const at: { readonly [stage: string]: readonly Way[] } = {
    unopened: [() => one.opening(), () => one.assessed(), () => one.inBox(9), () => one.placed()],
    nomination: [() => one.nominate(), () => one.nominate(), () => one.close()],
    verification: [
      ...['approve', 'approve', 'approve', 'reject', 'revise'].map((decision) => () => one.verify(decision)),
      () => one.withdraw(),
      () => one.close(),
    ],
    revision: [() => one.revise(), () => one.withdraw(head), () => one.close()],
    assessment: assess,
    calibration: [
      () => one.enrol(SESSION),
      () => one.adoptBox(9),
      () => one.adoptBox(9),
      () => one.adoptBox(4),
      () => one.withdraw(talentHerself),
      () => one.close(),
    ],
    succession: [...anywhere, () => one.withdraw(talentHerself)],
    development: [...anywhere, () => one.withdraw(talentHerself)],
  };
  return { ways: () => [...(at[one.state.stage] ?? anywhere), ...silence(), () => one.departed()] };
}

/** A session over two cases. */
function exploredSession(policy: PolicyVersion): Explored {
  const session = new SessionBuilder(policy);
  const rows = [aRow('A'), aRow('B')];
  const all = rows.map(({ stream }) => stream);
  const box = (who: (typeof committee)[number]) => () =>
    session.move(who, 'proposeBox', { case: caseId('A'), box: 2, reasonText: DIGEST });
  const sign = (who: (typeof committee)[number]) => () =>
    session.move(who, 'signMinutes', { minutes: session.state.minutes ?? '' });
  const vote = (who: (typeof committee)[number]) => () =>
    session.move(who, 'vote', { case: caseId('A'), proposal: 1, inFavour: true });
  const shared: readonly Way[] = [
    () => session.move(secretary, 'resolveDelivery'),
    () => session.move(as('ppk', 'appointingAuthority'), 'adoptPolicy', ...adopted(policy)),
    () => session.strike(),
    () => session.settle(),
    () => session.settle([all[0]!]),
  ];
  const at: { readonly [stage: string]: readonly Way[] } = {
    unopened: [() => session.convene(rows)],
    convening: [() => session.settle(), () => session.settle([], [all[0]!]), () => session.settle(all)],
    open: [
      ...committee.map((who) => () => session.move(who, 'attend')),
      inTurn(
        () => session.attendedBy(0, 1, 2, 3, 4),
        () => session.move(chair, 'lock'),
      ),
      () => session.move(members[3]!, 'recuse', { case: caseId('B'), tie: 'family', reasonText: DIGEST }),
      box(members[0]!),
      inTurn(...[secretary, ...committee].map(() => () => session.strike())),
      ...committee.map(vote),
      () => session.move(chair, 'lock'),
      () => session.move(chair, 'lock'),
      () => session.takeBack(),
    ],
    locked: [
      ...committee.map(sign),
      inTurn(...committee.map(sign)),
      inTurn(() => session.settle(), ...committee.map(() => () => session.strike())),
      inTurn(() => session.settle([all[0]!]), ...committee.map(() => () => session.strike())),
    ],
  };
  return {
    ways: () => [...(at[session.state.stage] ?? []), ...(session.state.stage === 'unopened' ? [] : shared)],
  };
}

/** A succession with three candidates. */
function exploredSuccession(policy: PolicyVersion): Explored {
  const one = new SuccessionBuilder(policy);
  const candidates = threeSuccessors();
  const all = candidates.map(({ stream }) => stream);
  const shared: readonly Way[] = [
    () => one.settle(),
    () => one.settle([all[1]!]),
    () => one.move(hrOfficer, 'resolveDelivery'),
    () => one.move(authority, 'adoptPolicy', ...adopted(policy)),
    () => one.strike(),
    () => one.takeBack(),
    () => one.takeBack(agencyHead),
  ];
  const rejectAll = () => {
    for (const stream of all) {
      one.choose(stream);
      one.submit();
      one.consider('rejected');
    }
  };
  const consider = ['approved', 'approved', 'returned', 'rejected', 'rejected'];
  const at: { readonly [stage: string]: readonly Way[] } = {
    unopened: [() => one.shortlist(candidates)],
    shortlisting: [() => one.settle(), () => one.settle(), () => one.settle([all[0]!])],
    choice: [...all.map((stream) => () => one.choose(stream)), rejectAll],
    submission: [() => one.submit(), () => one.submit(), () => one.submit()],
    consideration: consider.map((outcome) => () => one.consider(outcome)),
    decree: [() => one.decree(), () => one.decree()],
    inauguration: [() => one.inaugurate(), () => one.strike()],
    concluding: [
      inTurn(
        () => one.settle([all[0]!]),
        () => one.move(hrOfficer, 'resolveDelivery'),
      ),
    ],
  };
  return { ways: () => [...(at[one.state.stage] ?? []), ...(one.state.stage === 'unopened' ? [] : shared)] };
}

/** A signing round of three signers. */
function exploredRound(policy: PolicyVersion): Explored {
  const round = new SigningBuilder(policy);
  const signers = [talent, supervisor, signingAuthority];
  const shared: readonly Way[] = [
    () => round.settle(),
    () => round.settle([calibrated().stream]),
    () => round.move(officer, 'resolveDelivery'),
    () => round.move(signingAuthority, 'adoptPolicy', ...adopted(policy)),
    () => round.strike(),
  ];
  const at: { readonly [stage: string]: readonly Way[] } = {
    unopened: [() => round.open()],
    opening: [() => round.settle(), () => round.settle(), () => round.settle([calibrated().stream])],
    signing: [
      ...signers.map((who) => () => round.sign(who)),
      ...signers.map((who) => () => round.sign(who)),
      ...signers.map((who) => () => round.decline(who)),
      () => round.takeBack(),
    ],
  };
  return {
    ways: () => [...(at[round.state.stage] ?? []), ...(round.state.stage === 'unopened' ? [] : shared)],
  };
}

/** An import run, with whatever its errands can tell it. */
function exploredImport(policy: PolicyVersion): Explored {
  const run = new ImportRunBuilder(policy);
  const at: { readonly [stage: string]: readonly Way[] } = {
    unopened: [() => run.submit()],
    reading: [
      ...[1, 2, 3].map(() => () => run.preview()),
      () => run.preview({ created: 0, changed: 0 }),
      () => run.told('rejectFile'),
    ],
    review: [
      ...[1, 2, 3].map(() => () => run.decide()),
      () => run.decide(importHead, 'return'),
      () => run.person(uploader, 'withdrawImport'),
      () => run.struck('approveImport', 3),
    ],
    applying: [
      () => run.apply(),
      () => run.apply(),
      () => run.told('recordOutdated'),
      () => run.told('rejectFile'),
    ],
    applied: [() => run.undo(), () => run.undo(), () => run.person(uploader, 'concludeImport')],
    undoing: [() => run.told('recordUndone'), () => run.told('recordUndoImpossible', { why: 'cited' })],
  };
  const adopt = () => run.person(actor('ppk', 'appointingAuthority'), 'adoptPolicy', ...adopted(policy));
  return { ways: () => [...(at[run.state.stage] ?? []), ...(run.state.stage === 'unopened' ? [] : [adopt])] };
}

/** How each kind of stream is explored. */
export const explorers: { readonly [kind: string]: (policy: PolicyVersion) => Explored } = {
  cycle: exploredCycle,
  case: exploredCase,
  session: exploredSession,
  succession: exploredSuccession,
  signing: exploredRound,
  importRun: exploredImport,
};
