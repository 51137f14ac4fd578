import { superuserOf } from '../../integration/support/superuser.js';

/** Statements of somebody who owns the machine a stack runs on, past all rights; the rows of the last one. */
export async function asSuperuser(
  stack: Parameters<typeof superuserOf>[0],
  query: string,
): Promise<readonly { readonly [column: string]: unknown }[]> {
  const client = await superuserOf(stack);
  const results = await client.query(query).finally(() => client.end());
  return [results].flat().at(-1)?.rows as { [column: string]: unknown }[];
}

/** Bytes as an SQL literal. */
export const hex = (bytes: Buffer): string => `'\\x${bytes.toString('hex')}'`;
