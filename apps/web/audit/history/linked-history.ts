import type { Answered } from '../../api/contract.js';

type HistoryRun = Answered<'/streams/{kind}/{id}/history'>['runs'][number];
type EngineEvent = HistoryRun['events'][number];

/** An event of the engine's history with the act it belongs to, also by way of the event it follows. */
export interface LinkedEvent extends EngineEvent {
  /** Tells events of several runs apart. */
  readonly key: string;
}

/** Links every event to its act; what follows an act's event belongs to that act. */
export function linkedEvents(runs: readonly HistoryRun[]): readonly LinkedEvent[] {
  const acts = new Map<string, number>();
  return runs.flatMap(({ runId, events }) =>
    events.map((event) => {
      const key = `${runId} ${event.id}`;
      const act = event.act ?? acts.get(`${runId} ${event.follows}`) ?? null;
      if (act !== null) acts.set(key, act);
      return { ...event, act, key };
    }),
  );
}
