import type { Role } from '../../libs/domain/kernel/actor.js';
import { Persona } from './persona.js';
import type { Door } from './whereabouts.js';

interface Standing {
  readonly id: string;
  readonly role: Role;
  readonly governments: readonly string[];
  readonly unit: string | null;
}
interface Me {
  readonly person: string;
  readonly name: string | null;
  readonly standings: readonly Standing[];
}

/** A persona acting on one standing: who it is, in which role, for which unit. */
export interface Player {
  readonly does: Persona;
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  readonly unit: string | null;
}

/** Roles in which a party may sign its own document. */
const SIGNING: readonly Role[] = [
  'civilServant',
  'unitHead',
  'appointingAuthority',
  'authorizedOfficer',
  'regionalHrAgencyHead',
];

/** Everybody who can act in one government, found by asking who each persona is. */
export class Cast {
  constructor(
    readonly government: string,
    private readonly players: readonly Player[],
  ) {}

  /** Signs in every persona the demo issuer knows; those whose standings reach the government are the cast. */
  static async of(at: Door, government: string): Promise<Cast> {
    const answer = await fetch(`${at.issuerUrl}/personas`);
    const known = (await answer.json()) as readonly { readonly slug: string }[];
    const groups = await Promise.all(known.map(({ slug }) => playersOf(at, slug, government)));
    return new Cast(government, groups.flat());
  }

  /** @throws Error when nobody holds the role */
  one(role: Role): Player {
    const [first] = this.all(role);
    if (!first) throw new Error(`the seed has no persona in the role ${role} for ${this.government}`);
    return first;
  }

  all(role: Role): readonly Player[] {
    return this.players.filter((player) => player.role === role);
  }

  /** The unit's head, if that is a persona. */
  headOf(unit: string): Player | undefined {
    return this.all('unitHead').find((player) => player.unit === unit || player.unit === null);
  }

  /** A person as signer of a document, if that is a persona. */
  signer(person: string): Player | undefined {
    return this.players.find((player) => player.person === person && SIGNING.includes(player.role));
  }

  /** A person in one role, if that is a persona who holds it. */
  find(person: string, role: Role): Player | undefined {
    return this.all(role).find((player) => player.person === person);
  }

  /** How the story calls somebody: by name when it is a persona, else by the end of the person's id. */
  callName(person: string): string {
    const known = this.players.find((player) => player.person === person);
    return known?.name ?? `ASN …${person.slice(-4)}`;
  }
}

async function playersOf(at: Door, slug: string, government: string): Promise<readonly Player[]> {
  const persona = await Persona.signedIn(at, slug);
  const { person, name, standings } = await persona.get<Me>('/me');
  return standings
    .filter(({ governments }) => governments.includes(government))
    .map(({ id, role, unit }) => ({ does: persona.on(id), person, name: name ?? slug, role, unit }));
}
