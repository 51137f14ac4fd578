import type { ConnectionOptions } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';

/** How a server is reached: what Temporal's client and its worker both take. */
export type Reach = Required<Pick<ConnectionOptions, 'address'>> &
  Pick<ConnectionOptions, 'tls'> & { readonly apiKey?: string; readonly metadata?: Record<string, string> };

/** What Temporal's standard environment may hold for whoever connects; address and namespace are settings of ours. */
const CONNECTING = /^TEMPORAL_(TLS|API_KEY|GRPC_META)(_|$)/;

/**
 * How the Temporal server at an address is reached: by TLS, with a certificate of ours or with an API key, as Temporal's
 * standard environment says (`TEMPORAL_TLS…`, `TEMPORAL_API_KEY`, `TEMPORAL_GRPC_META_…`), and in plain words when it says
 * nothing. No file in somebody's home changes that.
 * @param address `host:port`
 */
export function reachOf(address: string, env: NodeJS.ProcessEnv = process.env): Reach {
  const { tls, apiKey, metadata } = loadClientConnectConfig({
    disableFile: true,
    overrideEnvVars: connectingIn(env),
  }).connectionOptions;
  return {
    address,
    ...(tls === undefined ? {} : { tls }),
    ...(typeof apiKey === 'string' ? { apiKey } : {}),
    ...(metadata === undefined ? {} : { metadata: metadata as Record<string, string> }),
  };
}

/** Those variables of an environment, for a process that connects to the same server. */
export const connectingIn = (env: NodeJS.ProcessEnv): { [name: string]: string } =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value && CONNECTING.test(name) ? [[name, value]] : [])),
  );
