import pg from 'pg';
import { plainly } from './plainly.js';
import { runningStack, urlOf } from '../stack/stack-file.js';
import { table } from './table.js';

/**
 * `npm run sql` prints the connection line for any Postgres client; `npm run sql -- "select …"` runs a query and
 * prints its rows. Both as the role that may read everything and change nothing.
 */
async function main(): Promise<void> {
  const connectionString = urlOf('isen_replay', runningStack());
  const query = process.argv.slice(2).join(' ').trim();
  if (!query) return void process.stdout.write(`${connectionString}\n`);
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    // As an array of arrays: two columns of one name must both be shown.
    const results = [await client.query({ text: query, rowMode: 'array' })].flat();
    for (const { fields, rows } of results) {
      process.stdout.write(
        table(
          fields.map((field) => field.name),
          rows,
        ),
      );
    }
  } finally {
    await client.end();
  }
}

await plainly(main);
