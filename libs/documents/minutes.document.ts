import type { Document } from './document.js';
import { fill } from './fill.js';
import { minutesTemplate } from './templates/minutes.template.js';

/** A session as its view tells it, as far as the minutes go; persons are ids, instants ISO. */
export interface MinutedSession {
  readonly stream: string;
  readonly convenedAt: string;
  readonly lockedAt: string | null;
  readonly roll: readonly {
    readonly person: string;
    readonly role: string;
    readonly attendedAt: string | null;
  }[];
  readonly agenda: readonly {
    readonly case: string;
    readonly person: string;
    readonly mappedBox: number;
    readonly box: number;
    readonly dropped: boolean;
    readonly recused: readonly string[];
  }[];
  readonly proposals: readonly {
    readonly case: string;
    readonly box: number;
    readonly proposer: string;
    readonly votes: { readonly [person: string]: boolean };
    readonly status: string;
  }[];
}

/** The minutes (berita acara) of a locked session; null as long as the boxes can change. */
export function minutesOf(session: MinutedSession): Document | null {
  const { stream, convenedAt, lockedAt, roll } = session;
  if (lockedAt === null) return null;
  const cases = session.agenda
    .filter(({ dropped }) => !dropped)
    .map(({ case: talentCase, person, mappedBox, box, recused }) => ({
      case: talentCase,
      person,
      mappedBox,
      box,
      members: [...recused].sort(),
    }));
  const seats = roll.map(({ person, role, attendedAt }) => ({ person, role, came: attendedAt !== null }));
  const present = seats.filter(({ came }) => came);
  return fill(minutesTemplate, {
    government: stream.split('/')[1] ?? '',
    convenedAt,
    lockedAt,
    memberCount: roll.length,
    presentCount: present.length,
    present,
    absent: seats.filter(({ came }) => !came),
    cases,
    changes: cases.flatMap((one) => changeOf(one, session)),
    recusals: cases.filter(({ members }) => members.length > 0),
  });
}

interface Discussed {
  readonly case: string;
  readonly person: string;
  readonly mappedBox: number;
  readonly box: number;
}

/** The vote that a box stands on which is not the mapped one. */
function changeOf(one: Discussed, { proposals }: MinutedSession) {
  const carried = proposals.findLast(({ case: about, status }) => about === one.case && status === 'carried');
  if (!carried) return [];
  const voters = Object.keys(carried.votes).sort();
  return [
    {
      person: one.person,
      mappedBox: one.mappedBox,
      box: carried.box,
      proposer: carried.proposer,
      inFavour: voters.filter((person) => carried.votes[person]),
      against: voters.filter((person) => !carried.votes[person]),
    },
  ];
}
