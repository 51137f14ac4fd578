import { hashOf } from './hash.js';

/** Move id of a person's act: one Idempotency-Key of one person makes one act (record-format 6). */
export const personMoveId = (person: string, idempotencyKey: string): string =>
  hashOf([person, idempotencyKey]);

/** Move id of a deadline's step. */
export const deadlineMoveId = (deadline: string, step: number): string => hashOf([deadline, step]);

/** Move id of a delivery, and of the act by which the sender settles its deliveries. */
export const deliveryMoveId = (stream: string, seq: number): string => hashOf([stream, seq]);
