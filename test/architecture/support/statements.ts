import ts from 'typescript';
import { nodesIn, parse, placeOf, sourcesIn } from './tree.js';

/** A statement in a source file that writes a table; read tables are named through their schema's variable. */
const WRITING =
  /(?:insert\s+into|update|delete\s+from|merge\s+into|truncate(?:\s+table)?|copy)\s+(?:only\s+)?(\w+|\$\{schema\})\.(\w+)/gi;
/** A call of our own helper that writes the table it is given by name. */
const WRITING_CALL = /\bupsert\(\s*sql,\s*['"`](\w+)\.(\w+)/g;
/** A table of the catalogue in the hands of a helper that writes it, or of a repository. */
const WRITING_TABLE = /\b(?:(?:insertRow|changeRow)\(\s*sql,\s*|repository\()(\w+Table)\b/g;

/** Tables, `schema.table`, that a source file writes. */
export function tablesWritten(path: string): string[] {
  const text = parse(path).getFullText();
  const spelled = [...text.matchAll(WRITING), ...text.matchAll(WRITING_CALL)].map(
    ([, schema, table]) => `${schema === '${schema}' ? 'view' : schema}.${table}`,
  );
  const handed = [...text.matchAll(WRITING_TABLE)].map(
    ([, name = '']) => catalogued().get(name) ?? `unknown ${name}`,
  );
  return [...new Set([...spelled, ...handed])];
}

let known: ReadonlyMap<string, string> | undefined;

/** Tables of the catalogue, `schema.table`, by the constant that stands for each. */
function catalogued(): ReadonlyMap<string, string> {
  const declared = sourcesIn('libs/persistence')
    .filter((file) => file.endsWith('.table.ts'))
    .flatMap((file) => [
      ...parse(file)
        .getFullText()
        .matchAll(/export const (\w+) = new Table\('(\w+)', '(\w+)'/g),
    ]);
  return (known ??= new Map(declared.map(([, name = '', schema, table]) => [name, `${schema}.${table}`])));
}

/** Methods that lead to the database past the scope. */
const ROADS = /^(query|createQueryRunner|createQueryBuilder|getRepository|transaction)$/;

/** Places where a file talks to the database itself: a query, or a driver's client or pool of its own. */
export function bareQueries(path: string): string[] {
  const file = parse(path);
  const isRoad = (node: ts.Node): boolean =>
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    ROADS.test(node.expression.name.text);
  const isOwnClient = (node: ts.Node): boolean =>
    ts.isNewExpression(node) && /^(pg\.\w+|Pool)$/.test(node.expression.getText());
  return [...nodesIn(file)]
    .filter((node) => isRoad(node) || isOwnClient(node))
    .map((node) => placeOf(file, node));
}
