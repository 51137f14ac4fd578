import { Context } from '@temporalio/activity';

/** Several within the time after which the server takes the process for dead. */
const BEAT_MS = 3_000;

/** Tells the server that this process lives, however long the work takes. @throws what the work throws */
export async function beating<T>(work: () => Promise<T>): Promise<T> {
  const context = Context.current();
  const timer = setInterval(() => context.heartbeat(), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
