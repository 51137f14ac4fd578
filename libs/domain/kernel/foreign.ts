/** No message of ours has a field of this name. */
const MARK = 'isen-mulang/foreign';

/**
 * What stands in the place of a payload that is not the stream's own: in plain words, under another stream's key, or
 * changed on its way. A codec that throws ends the worker, so it hands this on, and whoever is handed it refuses it.
 */
export const FOREIGN = { [MARK]: true } as const;

export const isForeign = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && MARK in value;
