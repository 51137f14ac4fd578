/** What the worker process needs to know. */
export interface WorkerSettings {
  readonly databaseUrl: string;
  readonly sequencerUrl: string;
  readonly archiveUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** Key-encryption key, 32 bytes in base64. */
  readonly recordKek: string;
  /** Days that the access log is kept. */
  readonly accessLogDays: number;
  readonly logLevel: string;
  readonly metrics: {
    readonly host: string;
    /** Port of the worker's metrics, and of the SDK's own on the loopback; without one there are none. */
    readonly port: number | undefined;
    readonly sdkPort?: number | undefined;
  };
  /** Where traces are sent; without it there are none. */
  readonly tracesUrl: string | undefined;
}
