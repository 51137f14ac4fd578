import { ROLES, type Role } from '../../../libs/domain/kernel/actor.js';
import { derivedId } from '../../../libs/domain/kernel/id.js';
import type { Corners } from '../../support/people.js';

export const HERE = '62.01';
const ELSEWHERE = '62.71';

/** Where a paper of somebody lies, seen from the streams of the world: all of them are of one unit of one government. */
const PLACES = {
  whole: { government: HERE, unit: null },
  unit: { government: HERE, unit: 'dinas' },
  otherUnit: { government: HERE, unit: 'badan' },
  elsewhere: { government: ELSEWHERE, unit: null },
} as const;
type Place = keyof typeof PLACES;

/** Somebody by the papers they stand on, such as `unitHead@otherUnit+civilServant@whole`. */
export interface Holder {
  readonly name: string;
  readonly person: string;
  readonly papers: readonly { readonly role: Role; readonly place: Place }[];
}

const holder = (...papers: Holder['papers']): Holder => {
  const name = papers.map(({ role, place }) => `${role}@${place}`).join('+') || 'nobody';
  return { name, person: derivedId('holder', name), papers };
};

/** Roles for which a paper that names a unit is looked at too; for the first two alone it makes a difference. */
const NAMING_UNITS: readonly Role[] = ['unitHead', 'unitHrOfficer', 'committeeMember', 'civilServant'];

/** Each role in each place. */
const single = ROLES.flatMap((role) =>
  (Object.keys(PLACES) as Place[])
    .filter((place) => PLACES[place].unit === null || NAMING_UNITS.includes(role))
    .map((place) => holder({ role, place })),
);

/** Those of whom one paper reaches what another does not. */
const several = [
  holder({ role: 'unitHead', place: 'otherUnit' }, { role: 'civilServant', place: 'whole' }),
  holder({ role: 'unitHead', place: 'otherUnit' }, { role: 'unitHead', place: 'unit' }),
  holder({ role: 'committeeMember', place: 'whole' }, { role: 'unitHead', place: 'unit' }),
  holder({ role: 'authorizedOfficer', place: 'elsewhere' }, { role: 'committeeMember', place: 'whole' }),
  holder({ role: 'hrOfficer', place: 'elsewhere' }, { role: 'civilServant', place: 'whole' }),
  holder({ role: 'assessor', place: 'whole' }, { role: 'civilServant', place: 'whole' }),
  holder({ role: 'unitHead', place: 'elsewhere' }, { role: 'unitHead', place: 'unit' }),
];

/** Everybody of the matrix, the last without any paper. */
export const HOLDERS: readonly Holder[] = [...single, ...several, holder()];

/** Puts all of them into the tables, as an import would. */
export async function insertHolders(database: Corners): Promise<void> {
  const run = (government: string) => `import/${government}/TEST`;
  for (const government of [HERE, ELSEWHERE])
    await database.asSuperuser(`
      insert into reference.import_run (stream, government, kind, file_hash, as_of, rows_in, accepted, rejected)
        values ('${run(government)}', '${government}', 'personas', '', '2026-01-01', 0, 0, 0);`);
  await database.asSuperuser(`insert into reference.unit (unit, government, code, name, import_run) values
    ('dinas', '${HERE}', 'dinas', 'Dinas', '${run(HERE)}'), ('badan', '${HERE}', 'badan', 'Badan', '${run(HERE)}')`);
  const people = HOLDERS.map(
    ({ person }) => `('${person}', '${HERE}', '${person}', 'Nama ${person.slice(-4)}', '${run(HERE)}')`,
  );
  await database.asSuperuser(
    `insert into identity.person (person, government, marker, name, import_run) values ${people.join(', ')}`,
  );
  const papers = HOLDERS.flatMap(({ person, papers: held }) => held.map((paper) => ({ person, ...paper })));
  const standings = papers.map(({ person, role, place }, index) => {
    const { government, unit } = PLACES[place];
    return `('paper-${index}', '${person}', '${government}', '{${government}}', '${role}', 'definitive',
      ${unit ? `'${unit}'` : 'null'}, 'SK-1', '2020-01-01', null, '${run(government)}', '', '')`;
  });
  await database.asSuperuser(`insert into reference.standing
    (id, person, government, governments, role, kind, unit, decree, "from", until, import_run, row_hash, salt)
    values ${standings.join(', ')}`);
}
