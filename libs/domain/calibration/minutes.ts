import { hashOf } from '../kernel/hash.js';
import type { SessionState } from './session.state.js';

/**
 * The minutes (berita acara) as a document: who sat, who was present, who stood aside, how each box came
 * about. It is built from the state alone, so anybody who folds the session can build it again.
 */
function minutesOf(stream: string, state: SessionState) {
  return {
    session: stream,
    cycle: state.cycle,
    members: state.members.map(({ person, standing, role }) => ({ person, standing, role })),
    present: state.present,
    cases: state.cases.map((one) => ({
      case: one.case,
      person: one.person,
      mappedBox: one.mappedBox,
      box: one.box,
      recused: one.recused,
      carried: one.carried,
    })),
  };
}

/** The hash that every signature under the minutes names. */
export const minutesHash = (stream: string, state: SessionState): string => hashOf(minutesOf(stream, state));
