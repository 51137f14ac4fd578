import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { aProcess, isAnswered } from '../../libs/platform/command.js';
import { compiled, DATA } from '../stack/project.js';
import { SEED_DAY, writeSeedFiles, type SeedFile } from './files.js';

const SEED = aProcess(
  'dist/infra/seed/main.js',
  'Makes the synthetic population and imports it. It takes DATABASE_URL and RECORD_KEK.',
);

/**
 * Makes the synthetic population and loads it by the same command a real export goes through. DATABASE_URL and
 * RECORD_KEK are handed on to it.
 */
async function main(): Promise<void> {
  const folder = join(DATA, 'seed');
  const files = writeSeedFiles(folder).flat();
  const list = join(folder, 'daftar.json');
  writeFileSync(list, JSON.stringify(files.map(commandLine)));
  process.stdout.write(`Seed: ${files.length} files in ${folder}\n`);
  await importAll(list, files.length);
}

const commandLine = ({ path, government, kind }: SeedFile): readonly string[] => [
  ...[path, '--government', government, '--kind', kind],
  ...['--as-of', SEED_DAY, '--report', path.replace(/\.csv$/, '.laporan.json')],
];

/** Runs the import and says which file is done; its reports lie beside the files. */
async function importAll(list: string, count: number): Promise<void> {
  const child = spawn(process.execPath, [compiled('apps/import/main.js'), '--list', list], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const status = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let done = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const file = /^(62\S*) (\w+): /.exec(line);
    if (file) process.stdout.write(`Seed: ${file[1]} ${file[2]} (${(done += 1)} of ${count})\n`);
  }
  if ((await status) !== 0) throw new Error('the import of the seed failed; see above');
}

if (!isAnswered(SEED)) await main();
