import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { z } from 'zod';

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
const httpUrl = z.url({ protocol: /^https?$/ });
const count = z.coerce.number().int().min(1);
const port = z.coerce.number().int().min(1).max(65_535);

/** Tokens and codes travel to the issuer: openly only where nobody else can listen. */
function isSafeFromListeners(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function isNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return (
    most > 0 && more === undefined && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most))
  );
}

/** Every setting a process of this project can be given, by its environment variable. */
const settings = z.object({
  /** Connection of the process's own database role, `postgres://role:password@host:port/database`. */
  DATABASE_URL: postgresUrl,
  /** Connection of the role that numbers the log. */
  SEQUENCER_DATABASE_URL: postgresUrl,
  /** Connection of the role that replays; optional, because a process can do without replaying. */
  REPLAY_DATABASE_URL: postgresUrl.optional(),
  /** Connection of the role that archives histories. */
  ARCHIVE_DATABASE_URL: postgresUrl,
  /** Connection of the role that takes reference data in. */
  IMPORT_DATABASE_URL: postgresUrl,
  /** Folder of uploaded files, which api and worker share; they lie there encrypted. */
  FILES_FOLDER: z.string().min(1),
  /** Connection of the role that reads which streams are late. */
  WAKER_DATABASE_URL: postgresUrl,
  /** `host:port` of the Temporal server. */
  TEMPORAL_ADDRESS: z.string().regex(/^[^\s/]+:\d{1,5}$/),
  TEMPORAL_NAMESPACE: z.string().min(1).default('isen-mulang'),
  API_HOST: z.string().min(1).default('127.0.0.1'),
  API_PORT: port.default(3000),
  /** Where people and tools reach the api, without a path: `https://talenta.example.go.id`. */
  API_URL: httpUrl.transform((url) => new URL(url).origin),
  /** Folder of this machine in which Postgres keeps its data; without it nobody looks how full that disk is. */
  POSTGRES_FOLDER: z.string().min(1).optional(),
  /** Where metrics are told, on this address of the machine and on a port for each process; without a port, nowhere. */
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  API_METRICS_PORT: port.optional(),
  WORKER_METRICS_PORT: port.optional(),
  /** Port of the loopback on which Temporal's SDK tells the worker of itself; told on with the worker's own metrics. */
  SDK_METRICS_PORT: port.optional(),
  /** Where traces are sent, by OTLP over HTTP; without it there are none. */
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
  ISSUER_HOST: z.string().min(1).default('127.0.0.1'),
  ISSUER_PORT: port.default(3001),
  /** The OpenID Connect issuer that signs people in and whose tokens the api accepts; exact `iss` of its tokens. */
  ISSUER_URL: httpUrl.refine(isSafeFromListeners, 'must be https, or stand on the loopback'),
  /** File in which the demo issuer keeps its signing key. */
  ISSUER_KEY_FILE: z.string().min(1),
  OIDC_AUDIENCE: z.string().min(1).default('isen-mulang'),
  /** The api as the issuer knows it; without a secret it is a public client, safe by PKCE alone. */
  OIDC_CLIENT_ID: z.string().min(1).default('isen-mulang'),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** Claim, of ID tokens and of access tokens, that holds the person's id. */
  OIDC_PERSON_CLAIM: z.string().min(1).default('sub'),
  /** A session ends when nothing was asked in it for so long, and in any case so long after signing in. */
  SESSION_IDLE_MINUTES: count.min(5).default(30),
  SESSION_HOURS_MAX: count.default(10),
  /** In a minute: requests from one person, requests to sign in and requests that fail to say who asks from one address. */
  PERSON_REQUESTS_PER_MINUTE: count.default(12_000),
  SIGN_IN_REQUESTS_PER_MINUTE: count.default(600),
  STRANGER_REQUESTS_PER_MINUTE: count.default(300),
  /** Proxies that say for whom they ask, as addresses or networks; nobody else is believed. */
  API_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((one) => one.trim() || []))
    .refine((proxies) => proxies.every(isNetwork), 'must be addresses or networks, such as 10.0.0.0/8'),
  /** The key that wraps every stream's key, 32 bytes in base64; while it is exchanged two, `<old>,<new>`. */
  RECORD_KEK: z
    .string()
    .refine(
      (text) => text.split(',').every((key) => Buffer.from(key, 'base64').length === 32),
      'must be 32 bytes in base64',
    ),
  /** How long the access log is kept; 30 days at least. */
  ACCESS_LOG_DAYS: count.min(30).default(400),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
});

export type Settings = z.infer<typeof settings>;

/** A setting is missing or wrong. The message names variables and rules, never a value: values are secrets. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** What a file of secrets holds, as container engines and keepers of secrets mount them. */
function contentOf(file: string | undefined): string | undefined {
  if (!file) return undefined;
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads the settings a process names, and only those, so that no process holds a secret it has no use for.
 * @param names variables the process needs
 * @param env usually `process.env`; empty text counts as absent, and `<name>_FILE` may name the file that holds the value
 * @throws SettingsError that names each wrong variable and what it must be
 */
export function readSettings<Name extends keyof Settings>(
  names: readonly Name[],
  env: NodeJS.ProcessEnv = process.env,
): Pick<Settings, Name> {
  const given: Record<string, string | undefined> = {};
  for (const name of names) given[name] = env[name] || contentOf(env[`${name}_FILE`]);
  const mask = Object.fromEntries(names.map((name) => [name, true]));
  const result = settings.pick(mask as { [name in keyof Settings]?: true }).safeParse(given);
  if (result.success) return result.data as Pick<Settings, Name>;
  const wrong = result.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    return given[name] === undefined ? `${name} is missing` : `${name}: ${message}`;
  });
  throw new SettingsError(`wrong settings: ${wrong.join('; ')}`);
}
