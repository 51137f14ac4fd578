import type { ColumnParts } from '../../../libs/persistence/sql/column.js';
import type { AnyTable } from '../../../libs/persistence/sql/table.js';
import { tables } from '../../../libs/persistence/tables.js';

const HEAD = `# The tables

One entity-relationship diagram per schema, made from the catalogue of tables (\`libs/persistence/tables.ts\`) by
\`npm run tables\`. Lines are foreign keys; what a read table names of another is an id, because its rows are folded from
the record and may come in any order. Constraints, indexes, policies, triggers and functions stand in
[libs/persistence/catalogue.txt](../libs/persistence/catalogue.txt), made from the migrated database by the same command;
tests hold both against the database.
`;

/** The words that mermaid takes as a type: no brackets, no spaces. */
const typeOf = ({ type, array }: ColumnParts): string => `${String(type)}${array ? '_array' : ''}`;

function lineOf(name: string, parts: ColumnParts): string {
  const keys = [parts.primary ? 'PK' : [], parts.refersTo ? 'FK' : [], parts.unique ? 'UK' : []]
    .flat()
    .join(', ');
  const note = [parts.nullable ? 'may be null' : [], parts.asExpression ? 'generated' : []].flat().join(', ');
  return [typeOf(parts), name, keys, note && `"${note}"`].filter((word) => word !== '').join(' ');
}

function entityOf({ table, columns }: AnyTable): string {
  const lines = Object.entries(columns).map(([name, { parts }]) => `    ${lineOf(name, parts)}`);
  return [`  ${table} {`, ...lines, '  }'].join('\n');
}

function relationsOf({ table, columns }: AnyTable): string[] {
  return Object.entries(columns).flatMap(([name, { parts }]) => {
    const { refersTo, nullable, primary } = parts;
    if (refersTo === undefined) return [];
    const [one, many] = [nullable ? '|o' : '||', primary ? '|o' : 'o{'];
    return [`  ${refersTo.split('.')[1]} ${one}--${many} ${table} : ${name}`];
  });
}

/** The page `docs/tables.md`: a mermaid diagram per schema, in the order of the catalogue. */
export function erPage(): string {
  const bySchema = Map.groupBy(tables, ({ schema }) => schema);
  const sections = [...bySchema].map(([schema, members]) =>
    [
      `\n## ${schema}\n`,
      '```mermaid\nerDiagram',
      ...members.map(entityOf),
      ...members.flatMap(relationsOf),
      '```\n',
    ].join('\n'),
  );
  return HEAD + sections.join('');
}
