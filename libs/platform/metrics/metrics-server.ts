import { createServer, type Server } from 'node:http';
import type { Logger } from 'pino';
import { traceOf } from '../logger.js';

/** What a process tells of itself, in Prometheus's text format. */
export type TellMetrics = () => Promise<string>;

const TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/**
 * Tells metrics at `/metrics` on an address of their own, so that a firewall can keep people from what is for operators.
 * A port that is taken is said in the log and stops nobody: metrics are no reason not to serve.
 * @param place without a port nobody listens
 * @returns what ends it
 */
export async function serveMetrics(
  { host, port }: { readonly host: string; readonly port: number | undefined },
  tell: TellMetrics,
  log: Logger,
): Promise<() => Promise<void>> {
  if (port === undefined) return () => Promise.resolve();
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    tell().then(
      (text) => response.writeHead(200, { 'content-type': TYPE, 'cache-control': 'no-store' }).end(text),
      (error: unknown) => {
        log.warn(traceOf(error), 'metrics could not be told');
        response.writeHead(500).end();
      },
    );
  });
  const listens = await listening(server, host, port);
  if (!listens) log.warn({ host, port }, 'the port for metrics cannot be had; there are none');
  return () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections());
}

function listening(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen({ host, port }, () => resolve(true));
  });
}
