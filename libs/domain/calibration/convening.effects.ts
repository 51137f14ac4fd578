import type { TalentCaseRow } from '../facts/case-row.js';
import type { Context, EffectOf, Settlement } from '../kernel/law.js';
import { waitFor } from '../kernel/turn.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import { rowsOf, seatedMembers, type ConveneArguments } from './convening.rule.js';
import type { ConvenedCase, SessionEvent } from './session.event.js';
import { sessionProcedure } from './session.procedure.js';
import type { SessionState } from './session.state.js';

type SessionEffect = EffectOf<SessionEvent, typeof sessionProcedure>;

const convenedCase = (row: TalentCaseRow): ConvenedCase => ({
  case: row.stream,
  person: row.person,
  nominator: row.nominator,
  verifier: row.verifier,
  supervisor: row.supervisor,
  ties: row.ties,
  // CasesMustAwaitCalibration has let mapped cases through only.
  mappedBox: row.mappedBox!,
});

/** Names the cases and asks each to enrol; the session opens when all have answered. */
export function convened({ act }: Context<SessionState, ConveneArguments, PolicyVersion>): SessionEffect {
  const { cycle, cases, agendaText } = act.arguments;
  const rows = rowsOf(act.facts, cases);
  return {
    events: [
      {
        type: 'SessionConvened',
        cycle,
        agendaText,
        members: seatedMembers(act.facts),
        cases: rows.map(convenedCase),
      },
    ],
    deliveries: cases.map((stream) => ({ to: stream, move: 'enrol' })),
  };
}

/** Every case has answered: those that could not enrol are dropped, and the rest can be discussed. */
export function enrolled(state: SessionState, { refused, undeliverable }: Settlement): SessionEffect {
  const dropped = [...refused, ...undeliverable];
  const drops = dropped.map((stream): SessionEvent => ({ type: 'CaseDropped', case: stream }));
  if (state.cases.every((one) => dropped.includes(one.case))) {
    // The stream closes when the secretary has looked after the failed deliveries.
    const empty = { cycle: state.cycle, cases: [], recusals: [], reasonText: null };
    return { events: [...drops, { type: 'SessionReturned', ...empty }] };
  }
  return { events: [...drops, { type: 'SessionOpened' }], opens: sessionTasks(state) };
}

function sessionTasks(state: SessionState) {
  const attend = state.members.map(({ person }) => waitFor(sessionProcedure, 'attendSession', { person }));
  return [...attend, waitFor(sessionProcedure, 'lockSession')];
}
