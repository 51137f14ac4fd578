import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the running stack answers. */
export interface Whereabouts {
  readonly apiUrl: string;
  readonly issuerUrl: string;
  /** `host:port`. */
  readonly temporalAddress: string;
  readonly namespace: string;
}

/**
 * Reads the addresses from the environment (`API_URL`, `ISSUER_URL`, `TEMPORAL_ADDRESS`, `TEMPORAL_NAMESPACE`)
 * and, for what it doesn't say, from the file that `npm start` writes once everything is up.
 * @throws Error in plain words when neither says where the stack is
 */
export function whereabouts(env: NodeJS.ProcessEnv = process.env): Whereabouts {
  const written = stackFile(env);
  const found = {
    apiUrl: env.API_URL || written.apiUrl,
    issuerUrl: env.ISSUER_URL || written.issuerUrl,
    temporalAddress: env.TEMPORAL_ADDRESS || written.temporalAddress,
    namespace: env.TEMPORAL_NAMESPACE || written.namespace,
  };
  const { apiUrl, issuerUrl, temporalAddress, namespace } = found;
  if (apiUrl && issuerUrl && temporalAddress && namespace)
    return { apiUrl, issuerUrl, temporalAddress, namespace };
  throw new Error('The stack is not up: start it with npm start, and play the story once it says so.');
}

function stackFile(env: NodeJS.ProcessEnv): Partial<Whereabouts> {
  const file = join(env.ISEN_DATA_FOLDER || '.data', 'stack.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Whereabouts>) : {};
}
