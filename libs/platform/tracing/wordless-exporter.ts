import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node';

/** What an error says of itself may be what somebody wrote; where it arose and its name stay. */
const WORDS = ['exception.message', 'exception.stacktrace'];

/** Hands spans on without the words of errors: traces leave the machine, and what people write does not. */
export class WordlessExporter implements SpanExporter {
  constructor(private readonly beyond: SpanExporter) {}

  export(spans: ReadableSpan[], done: Parameters<SpanExporter['export']>[1]): void {
    this.beyond.export(spans.map(withoutWords), done);
  }

  shutdown(): Promise<void> {
    return this.beyond.shutdown();
  }

  forceFlush(): Promise<void> {
    return this.beyond.forceFlush?.() ?? Promise.resolve();
  }
}

/** A span is read through its prototype, so what is changed stands before it. */
function withoutWords(span: ReadableSpan): ReadableSpan {
  const events = span.events.map(({ attributes = {}, ...event }) => ({
    ...event,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([name]) => !WORDS.includes(name))),
  }));
  const { code } = span.status;
  return Object.create(span, { events: { value: events }, status: { value: { code } } }) as ReadableSpan;
}
