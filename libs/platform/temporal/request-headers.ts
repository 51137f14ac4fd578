import type { WorkflowClientInterceptor } from '@temporalio/client';
import { defaultPayloadConverter, type Headers } from '@temporalio/common';
import { OpenTelemetryWorkflowClientInterceptor } from '@temporalio/interceptors-opentelemetry/lib/client/index.js';
import { currentReference } from '../tracing/request-context.js';
import { isTracing } from '../tracing/tracing.js';

/** The header that names the request an act came with; it says nothing of a person, and travels unencrypted. */
const REFERENCE_HEADER = 'isen-reference';

function withReference(headers: Headers): Headers {
  const reference = currentReference();
  if (reference === undefined) return headers;
  return { ...headers, [REFERENCE_HEADER]: defaultPayloadConverter.toPayload(reference) };
}

/** Which request something came with; undefined where none is named. */
export function referenceIn(headers: Headers): string | undefined {
  const header = headers[REFERENCE_HEADER];
  return header && defaultPayloadConverter.fromPayload<string>(header);
}

/** Updates carry the reference of the request that sends them. */
const referenceOnUpdates: WorkflowClientInterceptor = {
  startUpdate: (input, next) => next({ ...input, headers: withReference(input.headers) }),
  startUpdateWithStart: (input, next) =>
    next({ ...input, updateHeaders: withReference(input.updateHeaders) }),
};

/** What every Update of a process goes through: the reference always, the trace where there is one. */
export const updateInterceptors = (): WorkflowClientInterceptor[] => [
  referenceOnUpdates,
  ...(isTracing() ? [new OpenTelemetryWorkflowClientInterceptor()] : []),
];
