import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { runCommand } from '../../libs/platform/command.js';
import { connectingIn } from '../../libs/platform/temporal-connection.js';
import { postgresFolder } from '../stack/postgres-place.js';
import { compiled, DATA, foldersIn } from '../stack/project.js';
import { loadSecrets, ROLES, type DatabaseRole } from '../stack/secrets.js';
import { runningStack, urlOf } from '../stack/stack-file.js';

/**
 * Runs one of the tools against the running stack: `with-stack <role> <compiled file> [arguments]`. The tool gets its
 * settings as environment, so it knows nothing of the stack; where they are set already, they stay. A tool that is only
 * asked for its help needs no stack.
 */
async function main([role, file, ...args]: readonly string[]): Promise<number> {
  if (!isRole(role) || !file)
    throw new Error('usage: with-stack <database role> <compiled file> [arguments]');
  const isSet = args.includes('--help') || namesARole(process.env.DATABASE_URL);
  const env = isSet ? process.env : settingsFor(role);
  const child = spawn(process.execPath, [compiled(file), ...args], { env, stdio: 'inherit' });
  return new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

function settingsFor(role: DatabaseRole): NodeJS.ProcessEnv {
  const info = runningStack();
  const { kek, signing } = loadSecrets(foldersIn(DATA).secrets, process.env);
  return {
    TEMPORAL_ADDRESS: info.temporalAddress,
    TEMPORAL_NAMESPACE: info.namespace,
    API_URL: info.apiUrl,
    ISSUER_URL: info.issuerUrl,
    ...(info.postgres ? {} : { POSTGRES_FOLDER: postgresFolder(join(DATA, 'postgres')) }),
    RECORD_KEK: kek,
    // Whoever stores public keys has the private one at hand; nobody else is given it.
    ...(role === 'isen_owner' ? { ACT_SIGNING_KEY: signing } : {}),
    ...process.env,
    ...(info.temporalIsForeign ? {} : inPlainWords),
    DATABASE_URL: urlOf(role, info),
  };
}

/** One that names no role is the stack's own: it says on which server every role is. */
const namesARole = (url: string | undefined): boolean =>
  url !== undefined && URL.canParse(url) && new URL(url).username !== '';

/** A server of our own is on the loopback, whatever the environment says of others. */
const inPlainWords = Object.fromEntries(
  Object.keys(connectingIn(process.env)).map((name) => [name, undefined]),
);

const isRole = (text: string | undefined): text is DatabaseRole => ROLES.some((role) => role === text);

await runCommand(main);
