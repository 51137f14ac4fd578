import { setTimeout as pause } from 'node:timers/promises';
import type { Paged, CaseView as StoryCase } from '../../apps/story/views.js';
import type { Role } from '../../libs/domain/kernel/actor.js';
import { actorsOf, type Actor, type Site } from './actor.js';

/** What the clients read of a case. */
export interface CaseView extends StoryCase {
  readonly cycle: string;
}

/** Roles in which a party may sign its own document. */
const SIGNING: readonly Role[] = [
  'civilServant',
  'unitHead',
  'appointingAuthority',
  'authorizedOfficer',
  'regionalHrAgencyHead',
];
const LOOK_AGAIN_MS = 200;

/** One government under fire: who acts in it, and what the clients hand on to each other. */
export class World {
  /** Cycles that were opened, the latest last. */
  readonly cycles: string[] = [];
  /** Cases nobody has touched, cases that wait for the committee, cases whose box is decided. */
  readonly fresh: CaseView[] = [];
  readonly mapped: CaseView[] = [];
  readonly decided: CaseView[] = [];
  opening: Promise<void> | undefined;
  isStopping = false;

  private constructor(
    readonly government: string,
    private readonly actors: readonly Actor[],
  ) {}

  static async of(site: Site, government: string): Promise<World> {
    return new World(government, await actorsOf(site, government));
  }

  all(role: Role): readonly Actor[] {
    return this.actors.filter((actor) => actor.role === role);
  }

  /** @throws Error when nobody holds the role */
  one(role: Role): Actor {
    const [first] = this.all(role);
    if (!first) throw new Error(`the seed has no persona in the role ${role} for ${this.government}`);
    return first;
  }

  headOf(unit: string): Actor | undefined {
    return this.all('unitHead').find((actor) => actor.unit === unit || actor.unit === null);
  }

  signer(person: string): Actor | undefined {
    return this.actors.find((actor) => actor.person === person && SIGNING.includes(actor.role));
  }

  /** Somebody in a role who is no party to a case. */
  free(role: Role, { person, nominator, supervisor, verifier }: CaseView): Actor {
    const free = this.all(role).find(
      (one) => ![person, nominator, supervisor, verifier].includes(one.person),
    );
    return free ?? this.one(role);
  }

  caseOf(stream: string): Promise<CaseView> {
    return this.one('hrOfficer').get<CaseView>(`/cases/${idOf(stream)}`);
  }

  /** Looks until it shows, or the run is being stopped. @returns undefined when it didn't show */
  async until<T>(look: () => Promise<T | undefined | false>): Promise<T | undefined> {
    while (!this.isStopping) {
      const seen = await look();
      if (seen !== undefined && seen !== false) return seen;
      await pause(LOOK_AGAIN_MS);
    }
    return undefined;
  }

  /** Takes what is at hand from a list that clients share. */
  take(list: CaseView[], count: number): Promise<readonly CaseView[] | undefined> {
    return this.until(() => Promise.resolve(list.length >= count && list.splice(0, count)));
  }
}

/** The last part of a stream id, as HTTP paths use it. */
export const idOf = (stream: string): string => stream.slice(stream.lastIndexOf('/') + 1);

/** Every row of a paged list. */
export async function rowsOf<Row>(reader: Actor, path: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let next: string | null = ''; next !== null;) {
    const page: Paged<Row> = await reader.get(`${path}&limit=100${next && `&cursor=${next}`}`);
    rows.push(...page.rows);
    ({ next } = page);
  }
  return rows;
}
