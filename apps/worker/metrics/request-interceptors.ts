import type { Context } from '@temporalio/activity';
import { OpenTelemetryActivityInboundInterceptor } from '@temporalio/interceptors-opentelemetry/lib/worker/index.js';
import type { ActivityInboundCallsInterceptor, ActivityInterceptors } from '@temporalio/worker';
import { referenceIn } from '../../../libs/platform/temporal/request-headers.js';
import { inRequest, requestFields } from '../../../libs/platform/tracing/request-context.js';
import { isTracing } from '../../../libs/platform/tracing/tracing.js';

/** What an activity does and logs, and what it sends on, names the request it is done for. */
const withReference: ActivityInboundCallsInterceptor = {
  execute: (input, next) => {
    const reference = referenceIn(input.headers);
    return reference === undefined ? next(input) : inRequest(reference, () => next(input));
  },
};

/** What every activity goes through before it is measured; what the SDK says of it names request and trace too. */
export const requestInterceptors = (): ((context: Context) => ActivityInterceptors)[] => [
  ...(isTracing()
    ? [(context: Context) => ({ inbound: new OpenTelemetryActivityInboundInterceptor(context) })]
    : []),
  () => ({
    inbound: withReference,
    outbound: { getLogAttributes: (input, next) => next({ ...input, ...requestFields() }) },
  }),
];
