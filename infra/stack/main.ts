import { runCommand } from '../../libs/platform/command.js';
import { DATABASE } from './database-server.js';
import { optionsFrom, type Options } from './options.js';
import { portsFrom, type Ports } from './ports.js';
import { DATA, foldersIn } from './project.js';
import { bringUp, type Stack } from './stack.js';
import { voice as aVoice } from './voice.js';
import { Watching } from './watching.js';

/** `npm start`: everything up, said where, and down again with Ctrl-C or when a part keeps dying. */
const voice = aVoice();
const asked = new AbortController();
const began = Date.now();

// A terminal's Ctrl-C reaches us twice through npm, so a second one means nothing more than the first.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked.abort(signal));
// A terminal that is gone must not take the supervisor down before it has stopped its parts.
process.stdout.on('error', () => undefined);
process.on('uncaughtException', (failure) => {
  voice.say(`A fault in the supervisor itself: ${failure.stack}`);
  process.exitCode = 1;
  asked.abort();
});
const stopAsked = new Promise<void>((resolve) => asked.signal.addEventListener('abort', () => resolve()));

async function up({ engine, paused, watch }: Options): Promise<number> {
  const starting = bringUp({
    folders: foldersIn(DATA),
    ports: portsFrom(process.env),
    engine,
    namespace: process.env.TEMPORAL_NAMESPACE || 'isen-mulang',
    voice,
    env: process.env,
    partEnv: passedOn(),
    seed: !paused,
    apps: !paused,
    signal: asked.signal,
  });
  const stack = await starting;
  stack.crew.keepUp();
  announce(stack, paused);
  const watching = watch ? Watching.begin(stack) : undefined;
  try {
    await Promise.race([stopAsked, stack.death]);
    voice.say('Stopping …');
    return Number(process.exitCode ?? 0);
  } catch (death) {
    voice.say(`${(death as Error).message}\nStopping the rest …`);
    return 1;
  } finally {
    watching?.stop();
    await stack.stop();
  }
}

/** What a person may tell the parts through the supervisor's own environment. */
function passedOn(): { [name: string]: string } {
  const names = [
    'API_HOST',
    'ISSUER_HOST',
    'LOG_LEVEL',
    'METRICS_HOST',
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    'OIDC_AUDIENCE',
    'SESSION_IDLE_MINUTES',
    'SESSION_HOURS_MAX',
    'PERSON_REQUESTS_PER_MINUTE',
    'SIGN_IN_REQUESTS_PER_MINUTE',
  ];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/** Where api and worker tell theirs; the worker passes on what Temporal's SDK tells in it. */
function metricsPlaces({
  API_METRICS_PORT: api,
  WORKER_METRICS_PORT: worker,
  SDK_METRICS_PORT: sdk,
}: Ports): string {
  const [ofApi, ofWorker] = [api, worker].map((port) => `http://127.0.0.1:${port}/metrics`);
  return `${ofApi}, ${ofWorker}   (the latter with the SDK's own, from 127.0.0.1:${sdk})`;
}

function announce({ info, temporal }: Stack, isPaused: boolean): void {
  const apps = [
    `  screens      ${info.apiUrl}/app/`,
    `  api          ${info.apiUrl}   (OpenAPI: ${info.apiUrl}/openapi.json)`,
    `  demo issuer  ${info.issuerUrl}   (npm run token)`,
    `  metrics      ${metricsPlaces(portsFrom(process.env))}`,
  ];
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const lines = [
    `Isen Mulang is ${isPaused ? 'paused: api and worker do not run' : 'up'} (${seconds} s). Where everything is:`,
    ...(isPaused ? [] : apps),
    `  Temporal     ${temporal.address}, namespace ${temporal.namespace}, server ${temporal.server}`,
    `  Temporal UI  ${temporal.ui ?? 'wherever your own server has it'}`,
    `  Postgres     ${info.postgres?.host ?? '127.0.0.1'}:${info.postgresPort}, database ${DATABASE}   (npm run sql)`,
    `  data, logs   ${DATA}`,
    'Ctrl-C stops it all.',
  ];
  voice.say(lines.join('\n          '));
}

await runCommand(async (args) => {
  const options = optionsFrom(args);
  try {
    return await up(options);
  } catch (failure) {
    voice.say(asked.signal.aborted ? 'Stopped before everything was up.' : (failure as Error).message);
    return asked.signal.aborted ? 0 : 1;
  }
});
process.exit();
