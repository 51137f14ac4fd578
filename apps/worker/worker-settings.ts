/** What the worker process needs to know. */
export interface WorkerSettings {
  readonly databaseUrl: string;
  readonly sequencerUrl: string;
  readonly archiveUrl: string;
  readonly importUrl: string;
  /** Folder of uploaded files, which the api shares. */
  readonly filesFolder: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** Key-encryption key, 32 bytes in base64. */
  readonly recordKek: string;
  readonly logLevel: string;
}
