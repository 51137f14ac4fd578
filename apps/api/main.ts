import 'reflect-metadata';
import { aProcess, isAnswered } from '../../libs/platform/command.js';
import { openLog, traceOf } from '../../libs/platform/logger.js';
import { SettingsError } from '../../libs/platform/settings.js';
import { WrongKey } from '../../libs/record/key-in-use.js';
import { createApi } from './create-api.js';
import { WrongSigningKey } from './move/signer.js';
import { readApiSettings } from './settings/api-settings.js';

const API = aProcess(
  'dist/apps/api/main.js',
  'Serves the api and its screens until it is told to stop. It takes settings alone: docs/operator.md.',
);

/** The api as a process: reads its settings, listens, and leaves when it is told to. */
async function main(): Promise<void> {
  const settings = readApiSettings();
  const log = openLog('api', settings.logLevel);
  try {
    const app = await createApi(settings, log);
    await app.listen(settings.port, settings.host);
    log.info({ host: settings.host, port: settings.port }, 'api is listening');
  } catch (error) {
    const isTold = error instanceof WrongKey || error instanceof WrongSigningKey;
    log.fatal(traceOf(error), isTold ? error.message : 'api could not start');
    process.exitCode = 1;
    // Half of a started api would hold the process open.
    setTimeout(() => process.exit(1), 200).unref();
  }
}

if (!isAnswered(API))
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof SettingsError ? error.message : 'the api could not start'}\n`);
    process.exitCode = 1;
  });
