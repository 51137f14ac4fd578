/** A span as a collector receives it. */
export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: { readonly [name: string]: unknown };
}

interface Sent {
  readonly resourceSpans?: readonly {
    readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[];
  }[];
}
interface SentSpan extends Omit<Span, 'attributes'> {
  readonly attributes: readonly { readonly key: string; readonly value: object }[];
}

/** The spans of one request to a collector, in OTLP's JSON. */
export function spansIn(body: string): Span[] {
  const { resourceSpans = [] } = JSON.parse(body) as Sent;
  return resourceSpans
    .flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap(({ spans }) => spans)
    .map(({ attributes, ...span }) => ({
      ...span,
      attributes: Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]])),
    }));
}

/** Everything that was done within a span, near and far. */
export function underneath(root: Span, spans: readonly Span[]): Span[] {
  const children = spans.filter(({ parentSpanId }) => parentSpanId === root.spanId);
  return [...children, ...children.flatMap((child) => underneath(child, spans))];
}
