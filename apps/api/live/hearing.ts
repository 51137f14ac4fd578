import { DECISION_READERS } from '../../../libs/contracts/record/decision-readers.js';
import { isWide } from '../door/standing.js';
import { ROUND_READERS } from '../view/reading-roles.js';
import type { Guest } from '../door/visit.js';
import type { LogRow } from '../../../libs/persistence/record/log.view.js';
import type { Role, Standing } from '../../../libs/domain/kernel/actor.js';

/** Whether somebody hears that a stream has one act more: whoever may open its page, and nobody else. */
export function hearingOf({
  person,
  standings,
}: Pick<Guest, 'person' | 'standings'>): (row: LogRow) => boolean {
  return (row) => {
    const { kind, government } = row;
    if (kind === null || government === null) return false;
    const reaching = standings.filter(({ governments }) => governments.includes(government));
    return reaching.length > 0 && (HEARS[kind]?.(row, reaching, person) ?? false);
  };
}

type Hears = (row: LogRow, reaching: readonly Standing[], person: string) => boolean;

const inRole =
  (roles: readonly Role[]): Hears =>
  (_row, reaching) =>
    reaching.some(({ role }) => roles.includes(role));

const HEARS: { readonly [kind: string]: Hears } = {
  cycle: () => true,
  case: ({ subject, unit }, reaching, person) =>
    subject === person ||
    reaching.some((one) => isWide(one) || (one.role !== 'civilServant' && one.unit === unit)),
  session: inRole(DECISION_READERS),
  succession: inRole(DECISION_READERS),
  signing: (row, reaching, person) =>
    row.parties.includes(person) || inRole(ROUND_READERS)(row, reaching, person),
};
