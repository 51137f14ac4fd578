/** A sentence in both languages of the screens. */
export interface Sentence {
  readonly id: string;
  readonly en: string;
}

/** Numbers and codes that a fault's words are made with. Nothing that says something about a person is among them. */
export interface About {
  readonly count?: number;
  readonly seconds?: number;
  readonly reason?: string;
  readonly holder?: string;
  readonly year?: number;
  readonly mebibytes?: number;
}

/** What can be wrong with an installation. `outage` stops somebody now, `warning` will. */
export const FAULTS = {
  databaseAway: 'outage',
  temporalAway: 'outage',
  apiNotReady: 'outage',
  noWorker: 'outage',
  buildNotPolled: 'outage',
  taskFailing: 'outage',
  activityFailing: 'outage',
  withoutRun: 'outage',
  keyUnknown: 'outage',
  keysOfTwo: 'outage',
  diskFull: 'outage',
  diskLow: 'warning',
  strikeLate: 'outage',
  deliveryLate: 'outage',
  logUnattended: 'outage',
  logBehind: 'outage',
  notMoved: 'warning',
  taskWithoutActor: 'warning',
  lineExhausted: 'warning',
  archiveLate: 'warning',
  calendarEnds: 'warning',
} as const satisfies { readonly [fault: string]: 'outage' | 'warning' };
export type Fault = keyof typeof FAULTS;

/** One thing that is wrong, and where. */
export interface Finding {
  readonly fault: Fault;
  readonly about: About;
  /** Ids of the streams that it concerns, a few of them where they are many. */
  readonly streams: readonly string[];
}
