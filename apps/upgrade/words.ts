import { isBlocking, type Finding, type GateReport } from '../../libs/proof/gate/finding.js';
import type { Moved } from '../../libs/runs/moving.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Findings and streams that are named; the count goes on. */
const TOLD_MAX = 50;

/** Tells what the new law says to what is sealed. */
export function sayGate(report: GateReport, accepted: ReadonlySet<string>): void {
  const { acts, streams, formChanged, findings } = report;
  say('Gerbang: aturan yang baru terhadap keputusan tersegel (gate: the new law over sealed decisions)');
  say(`  ${acts} acts of ${streams} cases decided again under this build's law.`);
  if (formChanged > 0) say(`  The state has another form in ${formChanged} cases, as the law says.`);
  const [blocking, others] = split(findings, (one) => isBlocking(one, accepted));
  if (findings.length === 0) return say('  Tidak ada perbedaan (no difference).');
  for (const one of blocking.slice(0, TOLD_MAX)) sayFinding('PERBEDAAN (difference)', one);
  if (blocking.length > TOLD_MAX) say(`  PERBEDAAN (difference): ${blocking.length - TOLD_MAX} more`);
  for (const one of others.slice(0, TOLD_MAX))
    sayFinding(one.class === 'fact' ? 'Tidak diketahui (not known)' : 'Diterima (accepted)', one);
  if (blocking.length > 0) say('  A difference that is wanted is accepted by its name: --accept <name>.');
}

function sayFinding(head: string, { name, about, words }: Finding): void {
  say(`  ${head}: ${name}${about ? ` (${about})` : ''}`);
  say(`    ${words.id}`);
  say(`    ${words.en}`);
}

function split<T>(all: readonly T[], isFirst: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

export const sayStopped = (): void =>
  say('BERHENTI (stopped): nothing was moved. Every case goes on under the build that has it.');

export const sayWarned = (): void =>
  say('  PERINGATAN (warning): in production this would stop the upgrade.');

export const sayProgress = (done: number, total: number): void =>
  say(`  ${done} of ${total} cases looked at`);

/** Tells what became of the streams. */
export function sayMoved({ moved, unmoved }: Moved, wasStopped: boolean): void {
  for (const { stream, reason } of unmoved.slice(0, TOLD_MAX))
    say(`  BELUM (not moved): ${stream}: ${reason}. It goes on under the build that has it.`);
  if (unmoved.length > TOLD_MAX) say(`  BELUM (not moved): ${unmoved.length - TOLD_MAX} more`);
  if (wasStopped) say('  Dihentikan (stopped): npm run upgrade goes on with the rest.');
  say(`Berkas dipindahkan (cases moved): ${moved}; left: ${unmoved.length}.`);
}
