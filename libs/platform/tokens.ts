/** Injection tokens of what a process owns one of. */
export const DATA_SOURCE = Symbol('DATA_SOURCE');
export const TEMPORAL_CLIENT = Symbol('TEMPORAL_CLIENT');
export const SETTINGS = Symbol('SETTINGS');
export const LOG = Symbol('LOG');
