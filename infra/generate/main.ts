import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { aCommand, parsed, runCommand } from '../../libs/platform/command.js';
import { DATA } from '../stack/project.js';
import { writeSiasnFiles } from './siasn-files.js';

const wholeNumber =
  (min: number, max: number) =>
  (value: string): number => {
    const number = /^\d+$/.test(value) ? Number(value) : NaN;
    if (number >= min && number <= max) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${min} to ${max}.`);
  };

const GENERATE = aCommand(
  'generate:siasn',
  'Writes employee exports like those of a region, as CSV, with semicolons and as XLSX, and what is wrong in them.',
)
  .option('--rows <n>', 'rows of each file', wholeNumber(1, 1_000_000), 1000)
  .option('--errors <percent>', 'rows of a hundred that have something wrong', wholeNumber(0, 100), 5)
  .option('--seed <text>', 'what chance is drawn from: the same seed, the same files', '1')
  .option('--government <code>', 'code of the government', '62.01')
  .option('--folder <path>', 'where the files go', join(DATA, 'siasn'));

interface Line {
  readonly rows: number;
  readonly errors: number;
  readonly seed: string;
  readonly government: string;
  readonly folder: string;
}

async function main(args: readonly string[]): Promise<void> {
  const { rows, errors: errorsPercent, seed, government, folder } = parsed(GENERATE, args).opts<Line>();
  const { files, truth } = await writeSiasnFiles(folder, { rows, seed, errorsPercent, government });
  const { accepted, rejected } = truth;
  process.stdout.write(`${files.join('\n')}\nrows ${rows} = to accept ${accepted} + to refuse ${rejected}\n`);
}

await runCommand(main);
