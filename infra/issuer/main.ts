import { issuerServer } from './server.js';
import { loadKey } from './key.js';
import { Personas } from './personas.js';
import { readSettings } from '../../libs/platform/settings.js';

/** The demo issuer as a process. It gives anybody a token for the asking, so it must never stand in production. */
const settings = readSettings([
  'DATABASE_URL',
  'ISSUER_HOST',
  'ISSUER_PORT',
  'ISSUER_URL',
  'ISSUER_KEY_FILE',
  'NODE_ENV',
  'OIDC_AUDIENCE',
]);

async function main(): Promise<void> {
  const personas = new Personas(settings.DATABASE_URL);
  const key = await loadKey(settings.ISSUER_KEY_FILE);
  const server = issuerServer({ url: settings.ISSUER_URL, audience: settings.OIDC_AUDIENCE, key, personas });
  server.listen(settings.ISSUER_PORT, settings.ISSUER_HOST);
  process.once('SIGTERM', () => {
    server.close(() => void personas.close());
    server.closeAllConnections();
  });
}

if (settings.NODE_ENV === 'production') {
  process.stderr.write(
    'The demo issuer signs tokens for anybody who asks: it does not start in production.\n',
  );
  process.exitCode = 1;
} else {
  await main();
}
