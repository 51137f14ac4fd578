import type { Choice } from '../../../libs/contracts/wire/form.js';
import { namesOf } from '../../../libs/persistence/reference/directory.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';

/** What a person is called: by name, or by the end of their id when the name is elsewhere or erased. */
export async function personLabels(
  sql: Sql,
  persons: readonly string[],
): Promise<(person: string) => Choice['label']> {
  const names = await namesOf(sql, [...new Set(persons)]);
  return (person) => {
    const name = names.get(person)?.name;
    return name === undefined ? namelessly(person) : { text: name };
  };
}

const namelessly = (person: string) => ({
  id: `ASN …${person.slice(-4)}`,
  en: `Civil servant …${person.slice(-4)}`,
});

export const boxLabel = (box: number) => ({ id: `Kotak ${box}`, en: `Box ${box}` });
