import { join } from 'node:path';

const PRELOAD = join(import.meta.dirname, 'hour-off.ts');

/** Settings of a process whose clock is off by so many milliseconds. */
export const clockOff = (ms: number): { readonly [name: string]: string } => ({
  NODE_OPTIONS: `--import ${PRELOAD}`,
  CLOCK_OFF_MS: String(ms),
});
