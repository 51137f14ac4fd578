import { answered, api } from '../../api/client.js';
import type { Answered } from '../../api/contract.js';
import { partsOf } from '../../api/stream-id.js';
import { signal } from '../../storage/signal.js';
import { changesBetween, type Change } from './state-diff.js';
import { StreamAudit, type AuditedAct } from './stream-audit.js';
import { sha256Text, WorkerLaws } from './worker-laws.js';
import type { ToldRule } from './worker-world.js';

type RecordPage = Answered<'/streams/{kind}/{id}/record'>;
export type Sources = RecordPage['sources'];

/** How far an audit has come. */
export interface AuditState {
  readonly acts: readonly AuditedAct[];
  /** What is left of events that are gone. */
  readonly strays: RecordPage['strays'];
  readonly sources: Sources;
  readonly isDone: boolean;
  /** What kept it from going on: an outage, or a stream that isn't theirs. */
  readonly error: Error | null;
}

/** What the law tells of one act beside its decision. */
export interface Step {
  readonly changes: readonly Change[];
  readonly rules: readonly ToldRule[];
}

const AT_ONCE = 100;
/**
 * How long acts are gathered before they are shown. Between two acts the page has its turn anyhow, while the law
 * answers; drawing after every act or two takes longer than deciding it.
 */
const GATHER_MS = 150;
const NOTHING: AuditState = {
  acts: [],
  strays: [],
  sources: { imports: [], acts: [] },
  isDone: false,
  error: null,
};

/** Audits one stream in this browser: reads the record page by page, and checks and decides act by act. */
export class AuditRun {
  readonly state = signal(NOTHING);
  private readonly laws = new WorkerLaws();
  private readonly stopped = new AbortController();

  constructor(private readonly stream: string) {}

  async start(): Promise<void> {
    try {
      await this.run();
      this.tell({ isDone: true });
    } catch (error) {
      if (!this.stopped.signal.aborted) this.tell({ error: error as Error });
    }
  }

  stop(): void {
    this.stopped.abort();
    void this.laws.close();
  }

  /** What an act changed and which rules it met, by the very law it names. @throws Error when it cannot tell */
  async step({ event, row }: AuditedAct): Promise<Step> {
    const story = row.disclosures.find((one) => one.class === 'story');
    if (!event || !story) return { changes: [], rules: [] };
    const world = await this.laws.worldOf(event.law, event.policy);
    const { before, after } = await world.states(event.seq, story.text);
    return { changes: changesBetween(before, after), rules: await world.rules(event.move) };
  }

  private async run(): Promise<void> {
    const audit = new StreamAudit(this.stream, this.laws, sha256Text);
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: RecordPage = await this.page(cursor);
      await this.checkAll(audit, page);
      cursor = page.next;
    }
  }

  private page(cursor: string): Promise<RecordPage> {
    const { kind, id } = partsOf(this.stream);
    const query = { limit: AT_ONCE, ...(cursor ? { cursor } : {}) };
    const { signal: stop } = this.stopped;
    return answered(
      api.GET('/streams/{kind}/{id}/record', { params: { path: { kind, id }, query }, signal: stop }),
    );
  }

  /** Acts are shown as they are done, and the page gets its turn in between. */
  private async checkAll(audit: StreamAudit, { rows, strays, sources }: RecordPage): Promise<void> {
    const { imports, acts } = this.state.get().sources;
    this.tell({
      strays: [...this.state.get().strays, ...strays],
      sources: { imports: [...imports, ...sources.imports], acts: [...acts, ...sources.acts] },
    });
    let done: AuditedAct[] = [];
    let since = performance.now();
    for (const row of rows) {
      done.push(await audit.take(row));
      if (performance.now() - since < GATHER_MS) continue;
      this.tell({ acts: [...this.state.get().acts, ...done] });
      done = [];
      await new Promise((resolve) => setTimeout(resolve));
      this.stopped.signal.throwIfAborted();
      since = performance.now();
    }
    this.tell({ acts: [...this.state.get().acts, ...done] });
  }

  private tell(change: Partial<AuditState>): void {
    this.state.set({ ...this.state.get(), ...change });
  }
}
