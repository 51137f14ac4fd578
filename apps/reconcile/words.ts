import { DISAGREEMENTS, type Disagreement, type Kind } from './disagreement.js';
import type { Compared } from './reconciliation.js';
import type { Done } from './repair.js';

/** Lost acts told of one stream; the count goes on. */
const TOLD_MAX = 20;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Tells every stream of which record and Temporal don't say the same. */
export function sayCompared({ streams, disagreements }: Compared): void {
  say(`Rekaman dan Temporal (record and Temporal): ${streams} streams compared.`);
  if (disagreements.length === 0) say('  Tidak ada perbedaan (no disagreement).');
  for (const one of disagreements) sayOne(one);
}

function sayOne({ stream, kind, sealed, reached, endedAt, lost }: Disagreement): void {
  const known = reached === null ? '' : `, workflow act ${reached}`;
  const ended = endedAt === null ? '' : `, ended ${endedAt}`;
  say(`  ${stream}: ${DISAGREEMENTS[kind]} (record act ${sealed}${known}${ended})`);
  for (const { seq, move, at } of lost.slice(0, TOLD_MAX)) say(`    lost: act ${seq}, ${move}, ${at}`);
  if (lost.length > TOLD_MAX) say(`    lost: ${lost.length - TOLD_MAX} more`);
}

/** Tells what was done. */
export function sayRepaired(done: readonly Done[], failed: ReadonlyMap<string, string>): void {
  const count = (what: Done): number => done.filter((one) => one === what).length;
  say(
    `  Repaired: ${count('started')} workflows started, ${count('rebuilt')} rebuilt from the record, ` +
      `${count('terminated')} ended, ${count('caughtUp')} told to catch up.`,
  );
  for (const [stream, error] of failed) say(`  GAGAL (failed): ${stream}: ${error}`);
}

/** The counts, for programs. */
export function summary({ streams, disagreements }: Compared, repaired: number, failed: number) {
  const kinds = Object.keys(DISAGREEMENTS) as Kind[];
  const counted = kinds.map((kind) => [kind, disagreements.filter((one) => one.kind === kind).length]);
  const lost = disagreements.reduce((sum, one) => sum + one.lost.length, 0);
  const total = disagreements.length;
  return { streams, disagreements: total, ...Object.fromEntries(counted), lost, repaired, failed };
}
