import type { BrowserSessionLife } from '../../../libs/persistence/access/browser-session.store.js';
import { readSettings } from '../../../libs/platform/settings.js';

/** What the api process needs to know. */
export interface ApiSettings {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** Key-encryption key, 32 bytes in base64; while it is exchanged two, with a comma between. */
  readonly recordKek: string;
  /** Address to listen on; the loopback unless told otherwise. */
  readonly host: string;
  readonly port: number;
  /** Origin under which browsers reach the api. */
  readonly publicUrl: string;
  /** The OpenID Connect issuer that signs people in and whose tokens are accepted, and the audience they must name. */
  readonly issuer: string;
  readonly audience: string;
  /** The claim that holds the person's id. */
  readonly personClaim: string;
  /** The api as the issuer knows it; a public client has no secret. */
  readonly client: { readonly id: string; readonly secret: string | undefined };
  readonly browserSession: BrowserSessionLife;
  /** In a minute: requests from one person; at the sign-in, and failing to say who asks, from one address. */
  readonly limits: { readonly person: number; readonly signIn: number; readonly stranger: number };
  /** Addresses and networks of proxies that say for whom they ask. */
  readonly trustedProxies: readonly string[];
  readonly logLevel: string;
  /** Folder of uploaded files, which the worker shares. */
  readonly filesFolder: string;
  /** Where metrics are told; without a port there are none. */
  readonly metrics: { readonly host: string; readonly port: number | undefined };
  /** Where traces are sent; without it there are none. */
  readonly tracesUrl: string | undefined;
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
  'API_URL',
  'ISSUER_URL',
  'OIDC_AUDIENCE',
  'OIDC_PERSON_CLAIM',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'SESSION_IDLE_MINUTES',
  'SESSION_HOURS_MAX',
  'PERSON_REQUESTS_PER_MINUTE',
  'SIGN_IN_REQUESTS_PER_MINUTE',
  'STRANGER_REQUESTS_PER_MINUTE',
  'API_TRUSTED_PROXIES',
  'LOG_LEVEL',
  'FILES_FOLDER',
  'METRICS_HOST',
  'API_METRICS_PORT',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
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
    publicUrl: given.API_URL,
    issuer: given.ISSUER_URL,
    audience: given.OIDC_AUDIENCE,
    personClaim: given.OIDC_PERSON_CLAIM,
    client: { id: given.OIDC_CLIENT_ID, secret: given.OIDC_CLIENT_SECRET },
    browserSession: { idleMinutes: given.SESSION_IDLE_MINUTES, hoursMax: given.SESSION_HOURS_MAX },
    limits: {
      person: given.PERSON_REQUESTS_PER_MINUTE,
      signIn: given.SIGN_IN_REQUESTS_PER_MINUTE,
      stranger: given.STRANGER_REQUESTS_PER_MINUTE,
    },
    trustedProxies: given.API_TRUSTED_PROXIES,
    logLevel: given.LOG_LEVEL,
    filesFolder: given.FILES_FOLDER,
    metrics: { host: given.METRICS_HOST, port: given.API_METRICS_PORT },
    tracesUrl: given.OTEL_EXPORTER_OTLP_ENDPOINT,
    replayDatabaseUrl: given.REPLAY_DATABASE_URL,
  };
}
