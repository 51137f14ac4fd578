import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** What a process tells, begun with what every process of Node tells: processor, memory, event loop, garbage collection. */
export function newMeasures(part: string): Registry {
  const measures = new Registry();
  measures.setDefaultLabels({ part });
  collectDefaultMetrics({ register: measures });
  return measures;
}

/** Seconds that a move may take, from what one person alone waits to what everybody gives up at. */
export const SECONDS_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What a pool of connections to Postgres says of itself; the driver's own names. */
interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/**
 * How many connections are in use and idle, and how many wait for one.
 * @param pools by name; TypeORM calls the driver's pool its master
 */
export function measurePools(
  measures: Registry,
  pools: { readonly [name: string]: { readonly driver: object } },
): void {
  new Gauge({
    name: 'isen_pool_connections',
    help: 'Connections to Postgres, and requests that wait for one',
    labelNames: ['pool', 'state'],
    registers: [measures],
    collect() {
      for (const [pool, { driver }] of Object.entries(pools)) {
        const { totalCount, idleCount, waitingCount } = (driver as { readonly master: Pool }).master;
        this.set({ pool, state: 'busy' }, totalCount - idleCount);
        this.set({ pool, state: 'idle' }, idleCount);
        this.set({ pool, state: 'waiting' }, waitingCount);
      }
    },
  });
}
