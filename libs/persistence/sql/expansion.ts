import type { QueryRunner } from 'typeorm';
import type { MigrationClass } from './migration.js';

/** A migration that takes something away says what, and since which release no code uses it. */
interface TakingAway {
  readonly takesAway: string;
}

/** What would break whoever still runs the code of before, in words and as it stands in SQL. */
const BREAKING: readonly (readonly [what: string, form: RegExp])[] = [
  ['drops what is read or written', /\bdrop\s+(table|view|materialized view|schema|function|type|role)\b/i],
  ['drops a column', /\bdrop\s+column\b/i],
  ['renames', /\brename\s+(to|column|constraint)\b/i],
  ['changes a type', /\balter\s+column\s+\S+\s+(set\s+data\s+)?type\b/i],
  ['asks for a value that old code does not give', /\balter\s+column\s+\S+\s+set\s+not\s+null\b/i],
  [
    'asks for a value that old code does not give',
    /\badd\s+column\s+(?![^,;]*\b(default|generated)\b)[^,;]*\bnot\s+null\b/i,
  ],
  ['forgets a default that old code relies on', /\balter\s+column\s+\S+\s+drop\s+default\b/i],
  ['takes a right', /\brevoke\b(?![^;]*\bfrom\s+public\b)/i],
];

/** What a migration takes from the code of before; empty when that lives through it. */
export async function breakingIn(migration: MigrationClass): Promise<string[]> {
  const statements = (await statementsOf(migration)).map(withoutComments);
  return BREAKING.flatMap(([what, form]) => {
    const found = statements.map((one) => form.exec(one)?.[0]).find(Boolean);
    return found ? [`${migration.name} ${what}: ${found}`] : [];
  });
}

/** What is wrong about each of these: it breaks the code of before and doesn't say so. */
export async function unsaidBreaks(migrations: readonly MigrationClass[]): Promise<string[]> {
  const silent = migrations.filter((one) => !(one as Partial<TakingAway>).takesAway);
  return (await Promise.all(silent.map(breakingIn))).flat();
}

/** The statements of a migration, which sends nothing but text and looks at no answer. */
async function statementsOf(migration: MigrationClass): Promise<string[]> {
  const statements: string[] = [];
  const query = (text: string): Promise<never[]> => {
    statements.push(text);
    return Promise.resolve([]);
  };
  await new migration().up({ query } as unknown as QueryRunner);
  return statements;
}

const withoutComments = (text: string): string =>
  text.replace(/--[^\n]*/g, '').replace(/'(?:[^']|'')*'/g, "''");
