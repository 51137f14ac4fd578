import { AsyncLocalStorage } from 'node:async_hooks';
import { isSpanContextValid, trace } from '@opentelemetry/api';

/** What is being served, carried along with everything that is done for it. */
interface RequestContext {
  readonly reference: string;
}

const current = new AsyncLocalStorage<RequestContext>();

/** Serves a request: whatever is logged or sent to Temporal on the way names it. */
export const inRequest = <T>(reference: string, serve: () => T): T => current.run({ reference }, serve);

/** The reference of the request that is being served; undefined where something else is done. */
export const currentReference = (): string | undefined => current.getStore()?.reference;

/** What every line of a log says of the request it belongs to. */
export function requestFields(): { readonly reference?: string; readonly trace?: string } {
  const reference = currentReference();
  const span = trace.getActiveSpan()?.spanContext();
  return {
    ...(reference ? { reference } : {}),
    ...(span && isSpanContextValid(span) ? { trace: span.traceId } : {}),
  };
}
