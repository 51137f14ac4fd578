import {
  context,
  SpanStatusCode,
  trace,
  type Attributes,
  type SpanKind,
  type Tracer,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { WordlessExporter } from './wordless-exporter.js';

/** How often spans are sent, in milliseconds. */
const SEND_MS = 1000;

/** Makes this process's traces; null while there are none. */
let provider: NodeTracerProvider | null = null;
export const isTracing = (): boolean => provider !== null;

/**
 * Has this process make traces and send them to a collector.
 * @param url where the collector listens for OTLP over HTTP; without it nothing is traced, and it costs nothing
 */
export function startTracing(part: string, url: string | undefined): void {
  if (url === undefined) return;
  const exporter = new WordlessExporter(
    new OTLPTraceExporter({ url: `${url.replace(/\/$/, '')}/v1/traces` }),
  );
  process.env['OTEL_SERVICE_NAME'] ??= `isen-mulang-${part}`;
  provider = new NodeTracerProvider({
    spanProcessors: [new BatchSpanProcessor(exporter, { scheduledDelayMillis: SEND_MS })],
  });
  provider.register();
}

/** Sends the last spans; a collector that is away keeps nobody. */
export async function stopTracing(): Promise<void> {
  await provider?.shutdown().catch(() => undefined);
}

const tracer = (): Tracer => trace.getTracer('isen-mulang');

/** Does some work within a span; what throws leaves its name on it. */
export async function inSpan<T>(
  name: string,
  { kind, attributes = {} }: { readonly kind?: SpanKind; readonly attributes?: Attributes },
  work: () => Promise<T>,
): Promise<T> {
  if (!isTracing()) return work();
  const span = tracer().startSpan(name, { attributes, ...(kind === undefined ? {} : { kind }) });
  try {
    return await context.with(trace.setSpan(context.active(), span), work);
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
    throw error;
  } finally {
    span.end();
  }
}

/** How a span ended that was begun and left open: what it was about is known only then. */
export type EndSpan = (name: string, attributes: Attributes) => void;

/** Begins a span around what is done, and all that this leads to, until somebody ends it. */
export function beginSpan(name: string, kind: SpanKind, work: () => void): EndSpan {
  if (!isTracing()) {
    work();
    return () => undefined;
  }
  // A trace begins at our door: what a stranger says of theirs is not believed.
  const span = tracer().startSpan(name, { kind, root: true });
  context.with(trace.setSpan(context.active(), span), work);
  return (known, attributes) => span.updateName(known).setAttributes(attributes).end();
}
