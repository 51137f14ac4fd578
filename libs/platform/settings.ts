import { z } from 'zod';

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
const httpUrl = z.url({ protocol: /^https?$/ });
const port = z.coerce.number().int().min(1).max(65_535);

/** Every setting a process of this project can be given, by its environment variable. */
const settings = z.object({
  /** Connection of the process's own database role, `postgres://role:password@host:port/database`. */
  DATABASE_URL: postgresUrl,
  /** Connection of the role that numbers the log. */
  SEQUENCER_DATABASE_URL: postgresUrl,
  /** Connection of the role that replays; optional, because a process can do without replaying. */
  REPLAY_DATABASE_URL: postgresUrl.optional(),
  /** `host:port` of the Temporal server. */
  TEMPORAL_ADDRESS: z.string().regex(/^[^\s/]+:\d{1,5}$/),
  TEMPORAL_NAMESPACE: z.string().min(1).default('isen-mulang'),
  API_HOST: z.string().min(1).default('127.0.0.1'),
  API_PORT: port.default(3000),
  /** Where the api answers, for tools that speak HTTP to it. */
  API_URL: httpUrl,
  ISSUER_HOST: z.string().min(1).default('127.0.0.1'),
  ISSUER_PORT: port.default(3001),
  /** The OpenID Connect issuer whose tokens the api accepts. */
  ISSUER_URL: httpUrl,
  /** File in which the demo issuer keeps its signing key. */
  ISSUER_KEY_FILE: z.string().min(1),
  OIDC_AUDIENCE: z.string().min(1).default('isen-mulang'),
  /** The key that wraps every stream's key: 32 bytes in base64. */
  RECORD_KEK: z
    .string()
    .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
});

export type Settings = z.infer<typeof settings>;

/** A setting is missing or wrong. The message names variables and rules, never a value: values are secrets. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Reads the settings a process names, and only those, so that no process holds a secret it has no use for.
 * @param names variables the process needs
 * @param env usually `process.env`; empty text counts as absent
 * @throws SettingsError that names each wrong variable and what it must be
 */
export function readSettings<Name extends keyof Settings>(
  names: readonly Name[],
  env: NodeJS.ProcessEnv = process.env,
): Pick<Settings, Name> {
  const given: Record<string, string | undefined> = {};
  for (const name of names) given[name] = env[name] === '' ? undefined : env[name];
  const mask = Object.fromEntries(names.map((name) => [name, true]));
  const result = settings.pick(mask as { [name in keyof Settings]?: true }).safeParse(given);
  if (result.success) return result.data as Pick<Settings, Name>;
  const wrong = result.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    return given[name] === undefined ? `${name} is missing` : `${name}: ${message}`;
  });
  throw new SettingsError(`wrong settings: ${wrong.join('; ')}`);
}
