import type { MetricsPlace } from './metrics/metrics-place.js';

/** What the worker process needs to know. */
export interface WorkerSettings {
  readonly databaseUrl: string;
  readonly sequencerUrl: string;
  readonly archiveUrl: string;
  readonly importUrl: string;
  /** Folder of uploaded files, which the api shares. */
  readonly filesFolder: string;
  readonly wakerUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** Key-encryption key, 32 bytes in base64. */
  readonly recordKek: string;
  /** Days that the access log is kept. */
  readonly accessLogDays: number;
  readonly logLevel: string;
  readonly metrics: MetricsPlace;
  /** Where traces are sent; without it there are none. */
  readonly tracesUrl: string | undefined;
}
