import { readSettings } from '../../libs/platform/settings.js';

/** What the api process needs to know. */
export interface ApiSettings {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** Key-encryption key, 32 bytes in base64. */
  readonly recordKek: string;
  /** Address to listen on; the loopback unless told otherwise. */
  readonly host: string;
  readonly port: number;
  /** The OpenID Connect issuer whose tokens are accepted, and the audience they must name. */
  readonly issuer: string;
  readonly audience: string;
  readonly logLevel: string;
  /** Connection of the role that replays and can only read; without it nobody replays from a screen. */
  readonly replayDatabaseUrl?: string | undefined;
}

const NAMES = [
  'DATABASE_URL',
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'RECORD_KEK',
  'API_HOST',
  'API_PORT',
  'ISSUER_URL',
  'OIDC_AUDIENCE',
  'LOG_LEVEL',
  'REPLAY_DATABASE_URL',
] as const;

/** Reads the api's settings. @throws SettingsError that names what is missing or wrong */
export function readApiSettings(env: NodeJS.ProcessEnv = process.env): ApiSettings {
  const given = readSettings(NAMES, env);
  return {
    databaseUrl: given.DATABASE_URL,
    temporalAddress: given.TEMPORAL_ADDRESS,
    temporalNamespace: given.TEMPORAL_NAMESPACE,
    recordKek: given.RECORD_KEK,
    host: given.API_HOST,
    port: given.API_PORT,
    issuer: given.ISSUER_URL,
    audience: given.OIDC_AUDIENCE,
    logLevel: given.LOG_LEVEL,
    replayDatabaseUrl: given.REPLAY_DATABASE_URL,
  };
}
