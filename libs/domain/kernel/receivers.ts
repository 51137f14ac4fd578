import type { Delivery } from './law.js';

/**
 * Words for many receivers, counted out when the deciding act is recorded: `population` is the case of every person
 * whom the cycle's rule selects, `cases` every open case of the cycle.
 */
export const POPULATION = 'population';
export const OPEN_CASES = 'cases';

/** Whether a delivery is for a stream, by its id or among many, and asks this move of it. */
export const isDeliveredTo = ({ to, move }: Delivery, receiver: string, wanted: string): boolean =>
  move === wanted && (to === receiver || to === POPULATION || to === OPEN_CASES);
