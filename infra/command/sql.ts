import pg from 'pg';
import { aCommand, parsed, runCommand } from '../../libs/platform/command.js';
import { runningStack, urlOf } from '../stack/stack-file.js';
import { table } from './table.js';

const SQL = aCommand(
  'sql',
  'Runs a query against the running stack and prints its rows; without one, prints the connection line for any Postgres ' +
    'client. Both as the role that may read everything and change nothing.',
).argument('[query...]', 'a query, as "select 1"');

async function main(args: readonly string[]): Promise<void> {
  const query = parsed(SQL, args).args.join(' ').trim();
  const connectionString = urlOf('isen_replay', runningStack());
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

await runCommand(main);
