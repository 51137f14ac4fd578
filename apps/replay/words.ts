import { lineOf, type Findings } from '../../libs/proof/walk/findings.js';
import type { HistoryPart } from './history-part.js';
import type { RecordPart } from './record-part.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Tells what was done with Temporal's histories. */
export function sayHistories(
  { reached, workflows, runs, archived, events, unavailable }: HistoryPart,
  findings: Findings,
): void {
  say(
    'Bagian 1: riwayat alur, dari arsip dan Temporal (part 1: the histories, from the archive and Temporal)',
  );
  if (!reached)
    say('  Temporal did not answer, or not to the end: what it did not give counts as unavailable.');
  if (runs > 0)
    say(
      `  ${runs} runs with ${events} events replayed, each with the workflow bundle stored for it; ${archived} of them from the archive; ${workflows} workflows complete.`,
    );
  if (unavailable > 0)
    say(
      `  ${unavailable} workflows have acts whose history no longer exists: unavailable, which is no difference.`,
    );
  if (runs > 0)
    say(
      '  Compared: every recorded act, its answer and every Update, with the replay and with the sealed event.',
    );
  if (runs > 0 || findings.count > 0) sayFindings(findings);
  else say('  No history was there to replay.');
}

/** Tells what was done with the record alone. */
export function sayRecord(
  { verified, reexecuted }: RecordPart,
  verification: Findings,
  reexecution: Findings,
): void {
  const { events, disclosures, positions, artifacts, pending, erased, signed, beforeSignatures } = verified;
  say('Bagian 2: rekaman tersegel saja, tanpa Temporal (part 2: the sealed record alone)');
  say(
    `  ${events} events and ${disclosures} disclosures hashed again, ${artifacts} artefacts, ${positions} positions of the log.`,
  );
  if (pending > 0)
    say(`  ${pending} acts are too young to have a position in the log; nothing after them has one.`);
  if (erased > 0) say(`  ${erased} disclosures are erased, as an erasure says.`);
  say(
    `  ${signed} acts of persons are signed by the door, ${beforeSignatures} are from before it signed: before signatures.`,
  );
  sayFindings(verification);
  const { decisions, streams } = reexecuted;
  say(`  ${decisions} acts of ${streams} streams decided again, each by the law and the policy it names.`);
  if (reexecuted.erased > 0)
    say(
      `  ${reexecuted.erased} acts can't be decided again: their evidence is erased. Their story still folds.`,
    );
  sayFindings(reexecution);
}

function sayFindings({ first, count }: Findings): void {
  const [one, ...others] = first;
  if (!one) return say('  Tidak ada perbedaan (no difference).');
  say(`  PERBEDAAN PERTAMA (first difference): ${lineOf(one)}`);
  for (const other of others) say(`    ${lineOf(other)}`);
  say(`  ${count} differences in all.`);
}

/** The counts, for programs. */
export function summary(
  { workflows, runs, archived, events, unavailable }: HistoryPart,
  replay: Findings,
  { verified, reexecuted }: RecordPart,
  verification: Findings,
  reexecution: Findings,
) {
  return {
    replay: { workflows, unavailable, differences: replay.count, runs, archived, historyEvents: events },
    verification: { ...verified, differences: verification.count },
    reexecution: { ...reexecuted, differences: reexecution.count },
    differences: [
      ...told('history', replay),
      ...told('record', verification),
      ...told('decision', reexecution),
    ],
    first: [replay, verification, reexecution].flatMap(({ first }) => first.slice(0, 1))[0] ?? null,
  };
}

const told = (part: string, { first }: Findings) => first.map((difference) => ({ part, ...difference }));
