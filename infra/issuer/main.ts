import { aProcess, isAnswered } from '../../libs/platform/command.js';
import { openLog, traceOf } from '../../libs/platform/logger.js';
import { readSettings, SettingsError } from '../../libs/platform/settings.js';
import { loadKey } from './key.js';
import { Personas } from './personas.js';
import { issuerServer } from './server.js';

const REFUSAL = 'The demo issuer signs tokens for anybody who asks: it does not start in production.';
const NAMES = [
  'DATABASE_URL',
  'ISSUER_HOST',
  'ISSUER_PORT',
  'ISSUER_URL',
  'ISSUER_KEY_FILE',
  'LOG_LEVEL',
  'OIDC_AUDIENCE',
  'OIDC_CLIENT_ID',
  'API_URL',
] as const;

const ISSUER = aProcess(
  'dist/infra/issuer/main.js',
  'Gives anybody a token for the asking, for a demo. It takes settings alone: docs/sign-in.md.',
);

/** The demo issuer as a process. It gives anybody a token for the asking, so it must never stand in production. */
async function main(): Promise<void> {
  if (readSettings(['NODE_ENV']).NODE_ENV === 'production') throw new SettingsError(REFUSAL);
  const settings = readSettings(NAMES);
  const log = openLog('demo issuer', settings.LOG_LEVEL);
  const personas = new Personas(settings.DATABASE_URL);
  const server = issuerServer({
    url: settings.ISSUER_URL,
    audience: settings.OIDC_AUDIENCE,
    key: await loadKey(settings.ISSUER_KEY_FILE),
    personas,
    clientId: settings.OIDC_CLIENT_ID,
    redirectUrl: `${settings.API_URL}/auth/callback`,
  });
  server.once('error', (failure) => {
    log.fatal(traceOf(failure), 'demo issuer could not listen');
    process.exit(1);
  });
  const { ISSUER_HOST: host, ISSUER_PORT: port } = settings;
  server.listen(port, host, () => log.info({ host, port }, 'demo issuer is listening'));
  process.once('SIGTERM', () => {
    server.close(() => void personas.close());
    server.closeAllConnections();
  });
}

if (!isAnswered(ISSUER))
  main().catch((error: unknown) => {
    const why = error instanceof SettingsError ? error.message : 'the demo issuer could not start';
    process.stderr.write(`${why}\n`);
    process.exitCode = 1;
  });
