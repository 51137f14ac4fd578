import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { requestFields } from './tracing/request-context.js';

/**
 * The process's log: JSON lines on standard output. Whoever writes to it gives ids, codes and numbers; bodies,
 * tokens, names and messages of foreign errors stay out. Each line names the request it belongs to, where there is one.
 * @param part name of the process
 */
export function openLog(part: string, level: string): Logger {
  return pino({
    level,
    base: { part },
    redact: { paths: ['req', 'headers', 'body'], remove: true },
    mixin: requestFields,
  });
}

/** What a log may say of an error: its name, its code and where it came from, but never its message. */
export function traceOf(error: unknown): { error: string; code?: string; at: readonly string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const { code } = error as { code?: unknown };
  const trace = { error: error.name, at: at.slice(0, 12).map((line) => line.trim()) };
  return typeof code === 'string' ? { ...trace, code } : trace;
}

/** Nest's own messages, through the same log; they name modules and routes, nothing that comes from outside. */
export function nestLogger(log: Logger): LoggerService {
  return {
    log: (message: unknown) => log.debug({}, String(message)),
    warn: (message: unknown) => log.warn({}, String(message)),
    error: (message: unknown) =>
      log.error({}, message instanceof Error ? message.name : 'error in the framework'),
    fatal: (message: unknown) =>
      log.fatal({}, message instanceof Error ? message.name : 'error in the framework'),
  };
}
