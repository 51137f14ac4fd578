import { Gauge, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { logStanding } from '../../../libs/persistence/record/log-standing.view.js';
import { allGovernments } from '../../../libs/persistence/record/log.view.js';
import { owedDeliveries } from '../../../libs/persistence/record/owed.view.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { lateStrikes } from '../../../libs/persistence/task/watched-task.view.js';

/** Seconds after which a deadline that has not struck counts as late. */
const LATE_S = 5;

/** What the record is behind with, read from it at every scrape. */
const GAUGES = {
  isen_log_lag_acts: 'Sealed acts that have no position in the log yet',
  isen_log_lag_seconds: 'Age of the oldest act that has no position in the log yet',
  isen_deliveries_owed: 'Deliveries without an outcome',
  isen_delivery_owed_seconds: 'Age of the oldest delivery without an outcome',
  isen_strikes_late: 'Deadlines that have passed and did not strike',
  isen_strike_late_seconds: 'How long ago the oldest of them should have struck',
} as const;
type Lags = { readonly [G in keyof typeof GAUGES]: number };

/**
 * Adds them to what a process tells.
 * @returns what reads them anew; where the database does not answer they stay as they were, and that is told too
 */
export function measureRecord(measures: Registry, dataSource: DataSource): () => Promise<void> {
  const registers = [measures];
  const up = new Gauge({ name: 'isen_database_up', help: 'Whether the database answered', registers });
  const gauges = Object.entries(GAUGES).map(
    ([name, help]) => [name as keyof Lags, new Gauge({ name, help, registers })] as const,
  );
  return async () => {
    const lags = await lagsIn(dataSource).catch(() => null);
    up.set(lags ? 1 : 0);
    for (const [name, gauge] of gauges) if (lags) gauge.set(lags[name]);
  };
}

async function lagsIn(dataSource: DataSource): Promise<Lags> {
  const none = { person: null, governments: [] };
  const governments = await inScope(dataSource, none, allGovernments);
  return inScope(dataSource, { person: null, governments }, async (sql) => {
    const log = await logStanding(sql);
    const owed = await owedDeliveries(sql);
    const late = await lateStrikes(sql, LATE_S);
    return {
      isen_log_lag_acts: log.waiting,
      isen_log_lag_seconds: log.waitingSeconds,
      isen_deliveries_owed: owed.count,
      isen_delivery_owed_seconds: owed.ageS,
      isen_strikes_late: late.count,
      isen_strike_late_seconds: late.ageS,
    };
  });
}
