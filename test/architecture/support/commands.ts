import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './tree.js';

/** A connection line that leads nowhere: a tool that gets as far as connecting has taken what it doesn't know. */
const NOWHERE = 'postgres://isen_replay@127.0.0.1:1/nowhere';

/** Every script of package.json, name and command line. */
export const scripts = (): readonly (readonly [name: string, command: string])[] => {
  const { scripts: all } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: { readonly [name: string]: string };
  };
  return Object.entries(all);
};

/** The scripts that are commands of our own; the others call somebody else's tools. */
export const ownCommands = () => scripts().filter(([, command]) => /^node infra\/[^&|;]+$/.test(command));

/** Every process of the build as a command line: what a stack, a chart or an operator starts without npm. */
export const ownProcesses = (): readonly string[] =>
  globSync('{apps,infra}/*/main.ts', { cwd: ROOT }).map(
    (file) => `node dist/${file.replaceAll('\\', '/').replace(/ts$/, 'js')}`,
  );

/** What a command doesn't do that each of ours does, without a stack. */
export async function faultsOf(command: string): Promise<string[]> {
  const [help, unknown] = await Promise.all([ended(command, '--help'), ended(command, '--no-such-option')]);
  return [
    help.code === 0 && /^usage: (npm run|node dist\/)/i.test(help.out) && help.out.includes('--help')
      ? ''
      : 'has no help',
    unknown.code === 2 ? '' : `ends with ${unknown.code} for an option it doesn't know`,
    unknown.err.includes("unknown option '--no-such-option'")
      ? ''
      : 'does not say which option it does not know',
  ].filter((fault) => fault !== '');
}

function ended(command: string, word: string): Promise<{ code: number; out: string; err: string }> {
  const args = [...command.split(' ').slice(1), word];
  const env = { ...process.env, DATABASE_URL: NOWHERE };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: ROOT, env }, (failure, out, err) =>
      resolve({ code: failure ? Number(failure.code) : 0, out, err }),
    );
  });
}
