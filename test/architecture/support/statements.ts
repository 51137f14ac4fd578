import ts from 'typescript';
import { nodesIn, parse, placeOf } from './tree.js';

/** A statement in a source file that writes a table; read tables are named through their schema's variable. */
const WRITING =
  /(?:insert\s+into|update|delete\s+from|merge\s+into|truncate(?:\s+table)?|copy)\s+(?:only\s+)?(\w+|\$\{schema\})\.(\w+)/gi;
/** A call of one of our own helpers that write the table they are given. */
const WRITING_CALL = /\b(?:upsert|insertRow|changeRow)\(\s*sql,\s*['"`](\w+|\$\{schema\})\.(\w+)/g;

/** Tables, `schema.table`, that a source file writes. */
export function tablesWritten(path: string): string[] {
  const text = parse(path).getFullText();
  const found = [...text.matchAll(WRITING), ...text.matchAll(WRITING_CALL)];
  return [
    ...new Set(found.map(([, schema, table]) => `${schema === '${schema}' ? 'view' : schema}.${table}`)),
  ];
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
