import { execFile } from 'node:child_process';
import { join, resolve as resolved } from 'node:path';
import type { DatabaseRole } from '../../../infra/stack/secrets.js';
import type { AuditedStack } from './audit.js';

const DIST = join(import.meta.dirname, '../../../dist');

export interface ToolOutput {
  readonly code: number;
  readonly text: string;
  /** Its last line, where that is a JSON object. */
  readonly json: { readonly [field: string]: unknown };
}

/**
 * Runs an operator's command against a stack, in a process of its own, under a role.
 * @param file of the project's build, or of another by its whole path
 */
export const tool = (
  stack: AuditedStack,
  role: DatabaseRole,
  file: string,
  ...args: readonly string[]
): Promise<ToolOutput> => toolWith({}, stack, role, file, ...args);

/** The same with settings beside. */
export function toolWith(
  settings: { readonly [name: string]: string },
  stack: AuditedStack,
  role: DatabaseRole,
  file: string,
  ...args: readonly string[]
): Promise<ToolOutput> {
  const env = {
    ...process.env,
    ...settings,
    DATABASE_URL: stack.databaseUrls[role],
    RECORD_KEK: stack.secrets.kek,
    TEMPORAL_ADDRESS: stack.temporalAddress,
    TEMPORAL_NAMESPACE: stack.namespace,
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [resolved(DIST, file), ...args],
      { env, maxBuffer: 1 << 26 },
      (error, out, complaints) => {
        const last = out.trim().split('\n').at(-1) ?? '';
        const json = last.startsWith('{') ? (JSON.parse(last) as ToolOutput['json']) : {};
        const code = error ? Number(error.code) : 0;
        resolve({ code, text: `${out}${complaints}`, json });
      },
    );
  });
}
