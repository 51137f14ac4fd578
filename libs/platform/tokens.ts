/** Injection tokens of what a process owns one of. */
export const DATA_SOURCE = Symbol('DATA_SOURCE');
/** The worker's second pool, of the archive's own role. */
export const ARCHIVE_DATA_SOURCE = Symbol('ARCHIVE_DATA_SOURCE');
/** The worker's third pool, of the waker's own role. */
export const WAKER_DATA_SOURCE = Symbol('WAKER_DATA_SOURCE');
export const TEMPORAL_CLIENT = Symbol('TEMPORAL_CLIENT');
export const SETTINGS = Symbol('SETTINGS');
export const LOG = Symbol('LOG');
