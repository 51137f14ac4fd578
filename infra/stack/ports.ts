import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { z } from 'zod';

/** Each listening part, the environment variable that moves it, and where it stands otherwise. */
export const LISTENERS = [
  { part: 'api', variable: 'API_PORT', port: 3000 },
  { part: 'demo issuer', variable: 'ISSUER_PORT', port: 3001 },
  { part: 'metrics of the api', variable: 'API_METRICS_PORT', port: 9464 },
  { part: 'metrics of the worker', variable: 'WORKER_METRICS_PORT', port: 9465 },
  { part: "metrics of Temporal's SDK", variable: 'SDK_METRICS_PORT', port: 9466 },
  { part: 'Temporal', variable: 'TEMPORAL_PORT', port: 7233 },
  { part: 'Temporal UI', variable: 'TEMPORAL_UI_PORT', port: 8233 },
  { part: 'Postgres', variable: 'POSTGRES_PORT', port: 5433 },
] as const;

export type PortVariable = (typeof LISTENERS)[number]['variable'];
export type Ports = { readonly [variable in PortVariable]: number };

const LOWEST = 10_000;
/** The server profile's highest port: Temporal keeps it in two signed bytes. */
export const HIGHEST = 32_767;

const portText = z.coerce.number().int().min(1).max(65_535);

/**
 * The ports this environment asks for.
 * @throws Error naming a variable that holds no port number
 */
export function portsFrom(env: NodeJS.ProcessEnv): Ports {
  const entries = LISTENERS.map(({ variable, port }) => {
    const parsed = portText.safeParse(env[variable] || port);
    if (!parsed.success) throw new Error(`${variable} must be a port number between 1 and 65535`);
    return [variable, parsed.data];
  });
  return Object.fromEntries(entries) as Ports;
}

/**
 * Sees to it that every port is free before anything is started.
 * @param needed the variables of the parts that will listen
 * @throws Error with one sentence per taken port, naming the variable that changes it
 */
export async function assertFree(ports: Ports, needed: readonly PortVariable[]): Promise<void> {
  const complaints: string[] = [];
  const listeners = LISTENERS.filter((listener) => needed.includes(listener.variable));
  for (const [index, { part, variable }] of listeners.entries()) {
    const twin = listeners.slice(0, index).find((other) => ports[other.variable] === ports[variable]);
    if (twin) complaints.push(`${twin.variable} and ${variable} both say ${ports[variable]}.`);
    else if (!(await isFree(ports[variable])))
      complaints.push(`Port ${ports[variable]} for ${part} is taken: set ${variable} to a free one.`);
  }
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
}

/** Free ports of this moment, all different, for a stack beside others. */
export async function freePorts(): Promise<Ports> {
  const found = await someFreePorts(LISTENERS.map(({ variable }) => variable));
  return Object.fromEntries(Object.entries(found).map(([name, port]) => [name, Number(port)])) as Ports;
}

/**
 * A free port of this moment for each name, all different; as text, the way an environment holds them. They lie below
 * those that the system hands to outgoing connections, so that nobody takes one while its part is being restarted, and
 * below 32768, which is as much as Temporal can write down about its own ports.
 */
export async function someFreePorts(names: readonly string[]): Promise<{ [name: string]: string }> {
  const chosen = new Set<number>();
  while (chosen.size < names.length) {
    const port = randomInt(LOWEST, HIGHEST + 1);
    if (!chosen.has(port) && (await isFree(port))) chosen.add(port);
  }
  return Object.fromEntries([...chosen].map((port, index) => [names[index], String(port)]));
}

async function isFree(port: number): Promise<boolean> {
  try {
    const server = await listen(port);
    await new Promise((done) => server.close(done));
    return true;
  } catch {
    return false;
  }
}

function listen(port: number): Promise<ReturnType<typeof createServer>> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => resolve(server));
  });
}
