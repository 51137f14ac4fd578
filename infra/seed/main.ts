import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { SEED_DAY, writeSeedFiles, type SeedFile } from './files.js';
import { compiled, DATA } from '../stack/project.js';

/**
 * Makes the synthetic population and loads it by the same command a real export goes through, a government after
 * another. DATABASE_URL and RECORD_KEK are handed on to it.
 */
async function main(): Promise<void> {
  const folder = join(process.env['ISEN_DATA_FOLDER'] || DATA, 'seed');
  const governments = writeSeedFiles(folder);
  process.stdout.write(`Seed: files of ${governments.length} governments in ${folder}\n`);
  let done = 0;
  const queue = [...governments];
  const lane = async (): Promise<void> => {
    for (let files = queue.shift(); files; files = queue.shift()) {
      for (const file of files) await importSeed(file);
      done += 1;
      process.stdout.write(`Seed: ${files[0]?.government} imported (${done} of ${governments.length})\n`);
    }
  };
  await Promise.all([lane(), lane()]);
}

function importSeed({ path, government, kind }: SeedFile): Promise<void> {
  const args = [path, '--government', government, '--kind', kind, '--as-of', SEED_DAY];
  const report = ['--report', path.replace(/\.csv$/, '.laporan.json')];
  const child = spawn(process.execPath, [compiled('apps/import/main.js'), ...args, ...report], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => {
      if (status === 0) resolve();
      else reject(new Error(`the import of ${kind} for ${government} failed`));
    });
  });
}

await main();
