import type { LogLevel, LogMetadata, Logger as SdkLogger } from '@temporalio/common';
import type { Level, Logger } from 'pino';
import { traceOf } from '../logger.js';

/** What may be told about a message of the SDK: where it comes from, never what was said or decided there. */
const TOLD = [
  'sdkComponent',
  'taskQueue',
  'state',
  'attempt',
  'activityType',
  'workflowType',
  'runId',
  'reference',
  'trace',
] as const;

/**
 * The SDK's own messages, through the process's log. Errors appear by name and place only: their messages may hold
 * what a person wrote.
 */
export function sdkLogger(log: Logger): SdkLogger {
  const write = (name: LogLevel, message: string, meta?: LogMetadata): void => {
    const level = name.toLowerCase() as Level;
    // The SDK says a good deal of every activity that nobody listens to.
    if (log.isLevelEnabled(level)) log[level](told(meta), message);
  };
  return {
    log: write,
    trace: (message, meta) => write('TRACE', message, meta),
    debug: (message, meta) => write('DEBUG', message, meta),
    info: (message, meta) => write('INFO', message, meta),
    warn: (message, meta) => write('WARN', message, meta),
    error: (message, meta) => write('ERROR', message, meta),
  };
}

function told(meta: LogMetadata = {}): object {
  const known = TOLD.flatMap((name) => (meta[name] === undefined ? [] : [[name, String(meta[name])]]));
  const { error } = meta;
  return { ...Object.fromEntries(known), ...(error === undefined ? {} : traceOf(error)) };
}
