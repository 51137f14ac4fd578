/** Injection tokens of what a process owns one of. */
export const DATA_SOURCE = Symbol('DATA_SOURCE');
/** The worker's pools of the roles that import, that archive and that wake. */
export const IMPORT_DATA_SOURCE = Symbol('IMPORT_DATA_SOURCE');
export const ARCHIVE_DATA_SOURCE = Symbol('ARCHIVE_DATA_SOURCE');
export const WAKER_DATA_SOURCE = Symbol('WAKER_DATA_SOURCE');
/** Uploaded files, encrypted where they lie. */
export const FILES = Symbol('FILES');
export const TEMPORAL_CLIENT = Symbol('TEMPORAL_CLIENT');
export const SETTINGS = Symbol('SETTINGS');
export const LOG = Symbol('LOG');
