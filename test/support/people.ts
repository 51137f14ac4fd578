import type { Role, StandingKind } from '../../libs/domain/kernel/actor.js';
import { derivedId } from '../../libs/domain/kernel/id.js';

/** A connection past all row-level security. */
export interface Corners {
  asSuperuser(query: string): Promise<readonly { readonly [column: string]: unknown }[]>;
}

/** Somebody a test needs: an id, a name to be kept secret, and one standing. */
export interface TestPerson {
  readonly person: string;
  readonly standing: string;
  readonly role: Role;
  readonly government: string;
}

export interface StandingWish {
  /** Tells two people of one role apart. */
  readonly name?: string;
  /** Before and after the name. */
  readonly titles?: readonly [string, string];
  readonly governments?: readonly string[];
  readonly from?: string;
  readonly until?: string | null;
  readonly kind?: StandingKind;
}

/** Puts a person with one standing straight into the tables, as an import would. */
export async function anOfficial(
  database: Corners,
  role: Role,
  government: string,
  wish: StandingWish = {},
): Promise<TestPerson> {
  const { name = `Nama ${role}`, governments = [government], from = '2020-01-01', until = null } = wish;
  const { kind = 'definitive' } = wish;
  const person = derivedId('test-person', role, government, name, from, until);
  const standing = derivedId('test-standing', person);
  const run = `import/${government}/TEST`;
  const [before, after, end] = [...(wish.titles ?? [null, null]), until].map(quoted);
  await database.asSuperuser(`
    insert into reference.import_run (stream, government, kind, file_hash, as_of, rows_in, accepted, rejected)
      values ('${run}', '${government}', 'personas', '', '2026-01-01', 0, 0, 0) on conflict do nothing;
    insert into identity.person (person, government, marker, name, title_before, title_after, import_run)
      values ('${person}', '${government}', '${person}', '${name}', ${before}, ${after}, '${run}') on conflict do nothing;
    insert into reference.standing
      (id, person, government, governments, role, kind, unit, decree, "from", until, import_run, row_hash, salt)
      values ('${standing}', '${person}', '${government}', '{${governments.join(',')}}', '${role}', '${kind}',
        null, 'SK-1', '${from}', ${end}, '${run}', '', '') on conflict do nothing`);
  return { person, standing, role, government };
}

const quoted = (text: string | null): string => (text === null ? 'null' : `'${text}'`);
