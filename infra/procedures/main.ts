import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aCommand, parsed, runCommand } from '../../libs/platform/command.js';
import { pages } from './pages.js';

const PROCEDURES = aCommand('procedures', 'Writes docs/procedures from the tables and the rules of the law.');

async function main(args: readonly string[]): Promise<void> {
  parsed(PROCEDURES, args);
  const folder = join(process.cwd(), 'docs/procedures');
  await mkdir(folder, { recursive: true });
  for (const [name, text] of pages()) await writeFile(join(folder, name), text);
}

await runCommand(main);
