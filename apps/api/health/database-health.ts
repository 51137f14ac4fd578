import type { DataSource } from 'typeorm';
import { pollingWorkers } from '../../../libs/persistence/health/presence.view.js';
import { hasRoom } from '../../../libs/persistence/health/room.view.js';
import { logStanding, type LogStanding } from '../../../libs/persistence/record/log-standing.view.js';
import { allGovernments } from '../../../libs/persistence/record/log.view.js';
import { inScope, type Sql } from '../../../libs/persistence/sql/scope.js';
import type { KeyRing } from '../../../libs/record/key-ring.js';
import { within, type Fault } from './fault.js';

/** How long a sealed act may wait for its place in the log, in seconds: a hundred times as long as it usually does. */
const LOG_SECONDS_MAX = 5;

const SILENT: Fault = { path: 'database', message: 'does not answer' };
const FULL: Fault = {
  path: 'disk',
  message: 'the disk of the database is full, so nothing can be written down',
};
const WRONG_KEY: Fault = {
  path: 'key',
  message: 'RECORD_KEK does not hold the key in use: it was exchanged, or is of another record',
};
const NO_WORKER: Fault = { path: 'worker', message: 'no worker polls, so no move is carried out' };

/** What only the database can tell: of itself, its disk, the keys it keeps, the workers and the log. */
export class DatabaseHealth {
  /** Migrations alone add governments, so they are read once. */
  private governments: readonly string[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: KeyRing,
  ) {}

  /** @param patienceMs how long all of it may take */
  faults(patienceMs: number): Promise<readonly Fault[]> {
    return within(patienceMs, this.look(), [SILENT]);
  }

  private async look(): Promise<readonly Fault[]> {
    if (this.governments.length === 0) this.governments = await this.everywhere(allGovernments);
    const [room, told] = await Promise.all([
      this.everywhere(hasRoom),
      this.everywhere((sql) => this.tell(sql)),
    ]);
    return [...(room ? [] : [FULL]), ...told];
  }

  private async tell(sql: Sql): Promise<readonly Fault[]> {
    const opens = await this.keys.holdsKeyInUse(sql);
    const workers = await pollingWorkers(sql);
    const log = logFault(await logStanding(sql));
    return [...(opens ? [] : [WRONG_KEY]), ...(workers > 0 ? [] : [NO_WORKER]), ...(log ? [log] : [])];
  }

  private everywhere<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return inScope(this.dataSource, { person: null, governments: this.governments }, work);
  }
}

function logFault({ waiting, waitingSeconds, holder }: LogStanding): Fault | undefined {
  if (waitingSeconds <= LOG_SECONDS_MAX) return undefined;
  const since = `sealed acts have waited ${Math.floor(waitingSeconds)} s for their place in the log (${waiting} of them)`;
  const why = holder
    ? `a transaction of ${holder.role ?? 'an unknown role'} is open that may still seal an earlier one`
    : 'nobody gives them one';
  return { path: 'log', message: `${since}: ${why}` };
}
