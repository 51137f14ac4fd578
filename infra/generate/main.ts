import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { plainly } from '../command/plainly.js';
import { DATA } from '../stack/project.js';
import { writeSiasnFiles } from './siasn-files.js';

const text = (value: string) => ({ type: 'string', default: value }) as const;

/** `npm run generate:siasn -- --rows 1000 --seed 1 --errors 5`: files like those of a region, and what is wrong in them. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rows: text('1000'),
      seed: text('1'),
      errors: text('5'),
      government: text('62.01'),
      folder: text(join(DATA, 'siasn')),
    },
  });
  const rows = wholeNumber('rows', values.rows, 1, 1_000_000);
  const errorsPercent = wholeNumber('errors', values.errors, 0, 100);
  const { seed, government, folder } = values;
  const { files, truth } = await writeSiasnFiles(folder, { rows, seed, errorsPercent, government });
  const { accepted, rejected } = truth;
  process.stdout.write(`${files.join('\n')}\nrows ${rows} = to accept ${accepted} + to refuse ${rejected}\n`);
}

function wholeNumber(name: string, value: string, min: number, max: number): number {
  const number = /^\d+$/.test(value) ? Number(value) : NaN;
  if (number >= min && number <= max) return number;
  throw new Error(`--${name} must be a whole number from ${min} to ${max}`);
}

await plainly(main);
