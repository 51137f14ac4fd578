import type { Ports } from './ports.js';

export const DATABASE = 'isen_mulang';

/** Where a Postgres listens. */
export interface DatabaseServer {
  readonly host: string;
  readonly port: number;
  /** How a connection is made beside that, such as `?sslmode=verify-full`; empty for none. */
  readonly options: string;
  /** Somebody else runs it: we neither start nor stop it, nor make roles on it. */
  readonly isForeign: boolean;
}

/**
 * The Postgres that `DATABASE_URL` names, or the embedded one.
 * @throws Error when it names more than a server; the message shows no secret
 */
export function databaseServerFrom(env: NodeJS.ProcessEnv, ports: Ports): DatabaseServer {
  if (!env.DATABASE_URL) return embedded(ports.POSTGRES_PORT);
  const url = parsed(env.DATABASE_URL);
  if (url.username || url.password)
    throw new Error(
      'DATABASE_URL must name the server without user and password (postgres://host:5432): each role of the stack ' +
        'logs in by itself, with ISEN_APP_PASSWORD and the like.',
    );
  if (!['', '/', `/${DATABASE}`].includes(url.pathname))
    throw new Error(`DATABASE_URL must name the server alone, or its database ${DATABASE}.`);
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    options: url.search,
    isForeign: true,
  };
}

export const embedded = (port: number): DatabaseServer => ({
  host: '127.0.0.1',
  port,
  options: '',
  isForeign: false,
});

function parsed(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && ['postgres:', 'postgresql:'].includes(url.protocol) && url.hostname) return url;
  throw new Error('DATABASE_URL must look like postgres://host:5432.');
}

/** Connection line of a role to a database. */
export function urlFor(
  { host, port, options }: DatabaseServer,
  role: string,
  password: string,
  database: string,
): string {
  return `postgres://${role}:${encodeURIComponent(password)}@${host}:${port}/${database}${options}`;
}
