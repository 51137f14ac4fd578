import { talentCaseLaw } from '../../libs/domain/case/case.law.js';
import type { CaseState } from '../../libs/domain/case/case.state.js';
import { caseStream } from '../../libs/domain/kernel/id.js';
import type { Json, JsonObject } from '../../libs/domain/kernel/json.js';
import type { Instrument, PolicyVersion } from '../../libs/domain/policy/policy-version.js';
import { nationalPolicy } from '../../libs/domain/policy/seed-policies.js';
import type { Servant } from '../../libs/domain/reference/servant.js';
import { actor, daysAgo, Desk, DIGEST } from './desk.js';
import { aServant } from './servant-builder.js';

export const CYCLE = `cycle/62.01/${'C'.repeat(26)}`;
export const SESSION = `session/62.01/${'S'.repeat(26)}`;
export const SUCCESSION = `succession/62.01/${'P'.repeat(26)}`;
export const SIGNING = `signing/62.01/${'R'.repeat(26)}`;

export const head = actor('head', 'unitHead', 'dinas');
export const officer = actor('officer', 'hrOfficer');
export const secondOfficer = actor('officer2', 'hrOfficer');
export const assessor = actor('assessor', 'assessor');
export const talentHerself = actor('talent', 'civilServant', 'dinas');

const REASON = { reasonText: DIGEST };
const NOTE = { noteText: DIGEST };

/** A result of an instrument that says "this many points", whatever kind of instrument it is. */
export function aResult({ code, points }: Instrument, score: number, assessedOn = daysAgo(30)): JsonObject {
  if (!points) return { instrument: code, score, assessedOn };
  const near = Object.entries(points).toSorted((a, b) => Math.abs(a[1] - score) - Math.abs(b[1] - score));
  return { instrument: code, category: near[0]![0], assessedOn };
}

/** A talent case that tests bring as far as they need. Reads: `aCase().nominated().verified().assessed()`. */
export class CaseBuilder extends Desk<CaseState> {
  private servant: Servant;

  constructor(servant: Servant, policy: PolicyVersion = nationalPolicy) {
    super(talentCaseLaw, caseStream(CYCLE, servant.person), policy);
    this.servant = servant;
  }

  get facts(): { readonly [name: string]: Json } {
    return { [`servant:${this.servant.person}`]: this.servant };
  }

  about(change: Partial<Servant>): this {
    this.servant = { ...this.servant, ...change };
    return this;
  }

  opened(): this {
    this.opening();
    return this;
  }

  opening() {
    return this.delivered(CYCLE, 'openCase', [{ type: 'CycleApproved' }], this.facts);
  }

  nominate(who = head) {
    return this.person(who, 'nominate', REASON, this.facts);
  }

  nominated(): this {
    this.opened().nominate();
    return this;
  }

  verify(decision: string, answers: readonly JsonObject[] = [], who = officer) {
    return this.person(who, 'verifyNomination', { decision, ...NOTE, answers }, this.facts);
  }

  verified(): this {
    this.nominated().verify('approve');
    return this;
  }

  revise(who = head) {
    return this.person(who, 'reviseNomination', REASON, this.facts);
  }

  withdraw(who = head) {
    return this.person(who, 'withdrawNomination', REASON);
  }

  score(results: readonly JsonObject[], who = assessor) {
    return this.person(who, 'recordScores', { scores: results });
  }

  /** Every instrument of an axis scored alike. */
  scored(performance: number, potential: number): this {
    const { instruments } = this.policy;
    this.score(instruments.map((one) => aResult(one, one.axis === 'performance' ? performance : potential)));
    return this;
  }

  conclude(decision: string, who = secondOfficer) {
    return this.person(who, 'concludeAssessment', { decision, ...REASON }, this.facts);
  }

  /** HR ends the case; nothing is told of a talent who has not left. */
  end(who = officer) {
    return this.person(who, 'endCase', REASON, this.facts);
  }

  /** The talent has left the service, and HR ends the case. */
  departed() {
    this.about({ active: false }).end();
    return this.about({ active: true });
  }

  /** Assessed, with both axes at these scores. */
  assessed(performance = 9000, potential = 9000): this {
    this.verified().scored(performance, potential).conclude('assess');
    return this;
  }

  enrol(from: string) {
    const named = { cycle: CYCLE, cases: [{ case: this.stream }], case: this.stream };
    const types = { session: 'SessionConvened', succession: 'ShortlistSet', signing: 'RoundOpened' };
    const kind = from.split('/')[0] as keyof typeof types;
    return this.delivered(from, 'enrol', [{ type: types[kind], ...named }]);
  }

  adoptBox(box: number, ties: readonly string[] = []) {
    return this.delivered(SESSION, 'adoptBox', [
      { type: 'BoxDecided', case: this.stream, box, changed: false, ties },
    ]);
  }

  /** Calibrated into a box. */
  inBox(box: number): this {
    this.assessed().enrol(SESSION);
    this.adoptBox(box);
    return this;
  }

  conclusion(chosen: string | null = this.stream) {
    const event = { type: 'SuccessionConcluded', position: 'pos-1', chosen, outcome: 'inaugurated' };
    return this.delivered(SUCCESSION, 'adoptPlacement', [event]);
  }

  /** Placed in a position by a succession. */
  placed(): this {
    this.inBox(9).enrol(SUCCESSION);
    this.conclusion();
    return this;
  }

  round(type: 'RoundCompleted' | 'RoundReturned' | 'RoundLapsed') {
    return this.delivered(SIGNING, 'adoptCommitment', [{ type, case: this.stream, document: DIGEST }]);
  }

  close() {
    return this.delivered(CYCLE, 'closeCase', [{ type: 'CycleClosingStarted' }]);
  }
}

export const aCase = (change: Partial<Servant> = {}, policy?: PolicyVersion): CaseBuilder =>
  new CaseBuilder(aServant(change), policy);
