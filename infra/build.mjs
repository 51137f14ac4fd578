import { join } from 'node:path';
import { program } from 'commander';
import { ensureBuilt } from './build/project.mjs';

program
  .name('npm run build --')
  .description('Builds everything from these sources, screens included, unless that is built already.')
  .helpOption('-h, --help', 'say this')
  .exitOverride((end) => process.exit(end.exitCode === 0 ? 0 : 2))
  .parse();

const root = join(import.meta.dirname, '..');
const say = (line) => process.stdout.write(`${line}\n`);

try {
  await ensureBuilt({ root, screens: true, say });
} catch (failure) {
  process.stderr.write(`The build failed: ${failure.message}\n`);
  process.exitCode = 1;
}
