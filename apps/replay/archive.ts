import type { DataSource } from 'typeorm';
import { governmentOf } from '../../libs/domain/kernel/id.js';
import type { History } from '../../libs/history/decoded.js';
import { archivedHistory, archivedRuns, type ArchivedRun } from '../../libs/history/history-archive.js';
import type { Recorded } from '../../libs/history/recorded.js';
import { runFacts } from '../../libs/history/run-facts.js';
import { runIdsOf } from '../../libs/history/run-ids.js';
import { inScope } from '../../libs/persistence/sql/scope.js';
import { unlike, type Report } from '../../libs/proof/checks/difference.js';
import type { RunHistory } from './runs.js';

/** The histories that the archive holds of a stream; one whose bytes were changed is reported and left out. */
export function keptHistories(
  dataSource: DataSource,
  stream: string,
  report: Report,
): Promise<readonly RunHistory[]> {
  const scope = { person: null, governments: [governmentOf(stream)] };
  return inScope(dataSource, scope, async (sql) => {
    const kept: RunHistory[] = [];
    for (const archived of await archivedRuns(sql, stream)) {
      const { run } = archived;
      const history = await archivedHistory(sql, stream, run).catch(({ message: what }: Error) =>
        report({ stream, run, seq: 0, field: 'archive.bytes', what }),
      );
      if (history) kept.push({ run, history, archived });
    }
    return kept;
  });
}

/** Every column of an archived run must say what its bytes say. */
export function checkColumns(
  archived: ArchivedRun,
  history: History,
  recorded: Recorded,
  report: Report,
): void {
  const { stream } = archived;
  const { own: run = archived.run } = runIdsOf(history);
  const derived = { ...factsOf(history, recorded), run, government: governmentOf(stream) };
  for (const [column, value] of Object.entries(derived)) {
    const [expected, found] = [String(value), String(archived[column as keyof ArchivedRun])];
    if (expected !== found)
      report({ stream, seq: 0, field: `archive.${column}`, what: unlike(expected, found) });
  }
}

/** Bytes that tell of a run that has not ended tell nothing that the columns could say. */
function factsOf(history: History, recorded: Recorded) {
  try {
    return runFacts(history, recorded);
  } catch {
    return { ended: 'nothing: the run has not ended' };
  }
}
