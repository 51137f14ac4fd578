import { readSettings } from '../../libs/platform/settings.js';

/** Where persons sign in and act. */
export interface Door {
  readonly apiUrl: string;
  readonly issuerUrl: string;
}

/** Where the running stack answers. */
export interface Whereabouts extends Door {
  /** `host:port`. */
  readonly temporalAddress: string;
  readonly namespace: string;
}

/** Reads the addresses from the environment. @throws SettingsError that names what is missing */
export function whereabouts(env: NodeJS.ProcessEnv = process.env): Whereabouts {
  const given = readSettings(['API_URL', 'ISSUER_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE'], env);
  return {
    apiUrl: given.API_URL,
    issuerUrl: given.ISSUER_URL,
    temporalAddress: given.TEMPORAL_ADDRESS,
    namespace: given.TEMPORAL_NAMESPACE,
  };
}
