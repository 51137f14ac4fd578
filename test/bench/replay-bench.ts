import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { DataSource } from 'typeorm';
import { HistoryAudit } from '../../apps/replay/history-part.js';
import { auditRecord } from '../../apps/replay/record-part.js';
import { Runs } from '../../apps/replay/runs.js';
import { openDataSource } from '../../libs/persistence/data-source.js';
import { inLanes } from '../../libs/platform/lanes.js';
import { Findings } from '../../libs/proof/walk/findings.js';
import { KeyRing } from '../../libs/record/key-ring.js';
import { leadToCommittee } from './case-moves.js';
import { machine, openField, say, serverOf, type Field } from './field.js';
import type { BenchOptions } from './options.js';
import { rounded } from './statistics.js';

/** How many cases one process decides again from the record, and replays from histories, in a second. */
export async function benchReplay({ cases, clients }: BenchOptions) {
  const field = await openField(cases);
  const { stack, cast, cycle } = field;
  try {
    await inLanes(cycle.cases, clients, async (stream) => void (await leadToCommittee(cast, stream)));
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    const dataSource = await openDataSource(stack.databaseUrls.isen_replay, 4);
    const record = await decidedAgain(dataSource, cycle.cases.length);
    const histories = await replayed(field, dataSource);
    await dataSource.destroy();
    return { reexecution: record, histories, server: serverOf(stack), machine: machine() };
  } finally {
    await stack.stop();
  }
}

/** The whole record, checked byte by byte and decided again: part 2 of `npm run replay -- --all`. */
async function decidedAgain(dataSource: DataSource, cases: number) {
  const [verification, reexecution] = [new Findings(), new Findings()];
  const [{ reexecuted }, seconds] = await timed(() =>
    auditRecord(dataSource, undefined, verification, reexecution),
  );
  const casesPerSecond = cases / seconds;
  say(`decided again: ${reexecuted.decisions} acts in ${seconds.toFixed(1)} s`);
  return {
    cases,
    acts: reexecuted.decisions,
    seconds: rounded(seconds),
    casesPerSecond: rounded(casesPerSecond),
    secondsFor10000Cases: rounded(10_000 / casesPerSecond),
    differences: verification.count + reexecution.count,
  };
}

/** The cases' histories, replayed with the stored bundle and compared: part 1 for these streams. */
async function replayed({ stack, cycle }: Field, dataSource: DataSource) {
  const findings = new Findings();
  const audit = new HistoryAudit(dataSource, new KeyRing(dataSource, stack.secrets.kek), findings);
  const runs = await Runs.find(stack.temporalAddress, stack.namespace);
  const [part, seconds] = await timed(() => audit.audit(runs, cycle.cases));
  await runs?.close();
  say(`replayed: ${part.events} events of ${part.workflows} cases in ${seconds.toFixed(1)} s`);
  return {
    cases: part.workflows,
    events: part.events,
    seconds: rounded(seconds),
    casesPerSecond: rounded(part.workflows / seconds),
    differences: findings.count,
  };
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const began = performance.now();
  const result = await work();
  return [result, (performance.now() - began) / 1000];
}
