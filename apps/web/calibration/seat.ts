import type { Offer, Session } from '../api/contract.js';

/** A case's place among the nine boxes, with what one can do about it. */
export interface Seat {
  readonly case: string;
  readonly person: string;
  readonly box: number;
  readonly mappedBox: number;
  readonly isDecided: boolean;
  readonly recused: readonly string[];
  /** The proposal being voted on, if there is one. */
  readonly proposed: Session['proposals'][number] | undefined;
  /** Moves of the server's offer that can be about this case. */
  readonly moves: readonly Offer[];
}

/** The cases of a session that are still part of it, each in its box. */
export function seatsOf(
  { agenda, proposals }: Pick<Session, 'agenda' | 'proposals'>,
  offers: readonly Offer[],
): readonly Seat[] {
  return agenda
    .filter(({ dropped }) => !dropped)
    .map(({ case: stream, person, box, mappedBox, decided, recused }) => ({
      case: stream,
      person,
      box,
      mappedBox,
      isDecided: decided,
      recused,
      proposed: proposals.find((one) => one.case === stream && one.status === 'open'),
      moves: offers.filter((offer) => isAbout(offer, stream)),
    }));
}

/** Whether a move's form lets one choose this case. */
function isAbout({ schema, obstacle }: Offer, stream: string): boolean {
  const choices = schema.properties['case']?.['x-choices'] ?? [];
  return obstacle === null && choices.some(({ value }) => value === stream);
}
