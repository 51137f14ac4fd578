import { isStream } from '../../domain/kernel/actor.js';
import { canonical } from '../../domain/kernel/hash.js';
import type { Json } from '../../domain/kernel/json.js';
import { isDeliveredTo } from '../../domain/kernel/receivers.js';
import type { ActStory, Fact } from '../../domain/kernel/sealed.js';
import { isEnrolling } from '../../domain/kernel/turn.js';
import { procedureOfStream } from '../../domain/procedures.js';
import type { Sql } from '../../persistence/sql/scope.js';
import { excerptFor, type Excerpt } from '../../record/excerpt.js';
import type { SealedEvent } from '../../record/format/event.js';
import { veiled, type Report } from '../checks/difference.js';
import { valueIn } from '../checks/value.js';
import type { WalkedAct } from '../checks/walked-act.js';

/** Deciding acts kept in memory: one decides about many streams, and those are met one after another. */
const SOURCES_MAX = 200;

interface Source {
  readonly outcome: string;
  readonly hash: string;
  readonly story: string | null;
}

/**
 * Checks acts that other streams delivered: the deciding act exists, was accepted, is cited, did deliver this
 * move here, says exactly what was adopted, and the receiver was enrolled in that stream before.
 */
export class AdoptionCheck {
  /** Streams that may decide about the stream at hand. */
  private enrolled = new Set<string>();
  private stream = '';
  private readonly sources = new Map<string, Source | null>();

  constructor(
    private readonly sql: Sql,
    private readonly report: Report,
  ) {}

  async take(event: SealedEvent, act: WalkedAct): Promise<void> {
    if (event.stream !== this.stream) this.enrolled = new Set();
    this.stream = event.stream;
    if (!isStream(event.actor) || event.actor.stream === event.stream) return;
    const source = await this.source(event.actor.stream, event.actor.seq);
    for (const what of this.wrongs(event, event.actor.stream, source, act)) {
      this.report({ stream: event.stream, seq: event.seq, field: 'event.actor', what });
    }
    if (event.outcome === 'accepted' && enrols(event)) this.enrolled.add(event.actor.stream);
  }

  private *wrongs(
    event: SealedEvent,
    from: string,
    source: Source | null,
    act: WalkedAct,
  ): Generator<string> {
    if (!isStream(event.actor)) return;
    const name = `${from} ${event.actor.seq}`;
    if (!source) return yield `${name} does not exist`;
    if (source.outcome !== 'accepted') yield `${name} was refused`;
    if (!event.cites.some((cite) => 'hash' in cite && cite.hash === source.hash))
      yield `${name} is not cited`;
    const story = source.story === null ? null : valueIn<ActStory>(source.story);
    if (!story?.deliveries.some((one) => isDeliveredTo(one, event.stream, event.move))) {
      yield `${name} delivers no ${event.move} here`;
    }
    const adopted = adoptedBy(act);
    const decided = { stream: from, seq: event.actor.seq, outcome: source.outcome };
    if (
      adopted !== undefined &&
      !saidBy(story, event.stream).some((said) => isSame(adopted, { ...decided, ...said }))
    ) {
      yield `adopts ${veiled(adopted)}, ${name} says otherwise`;
    }
    const bound = event.outcome === 'accepted' && !enrols(event);
    if (bound && !this.enrolled.has(from)) yield `was not enrolled in ${from}`;
  }

  private async source(stream: string, seq: number): Promise<Source | null> {
    const key = `${stream} ${seq}`;
    const known = this.sources.get(key);
    if (known !== undefined) return known;
    const read = await this.readSource(stream, seq);
    this.sources.set(key, read);
    if (this.sources.size > SOURCES_MAX) this.sources.delete(this.sources.keys().next().value as string);
    return read;
  }

  private async readSource(stream: string, seq: number): Promise<Source | null> {
    const [row] = await this.sql<Source>(
      `select e.outcome, e.hash, (select d.text from record.disclosure d
         where d.stream = e.stream and d.seq = e.seq and d.class = 'story') as story
       from record.event e where e.stream = $1 and e.seq = $2`,
      [stream, seq],
    );
    return row ?? null;
  }
}

/** What a receiver may have sealed of a deciding act: what concerns it, or, as earlier versions did, all of it. */
function saidBy(story: ActStory | null | undefined, receiver: string): readonly Excerpt[] {
  if (!story) return [];
  const { events, deliveries } = story;
  return [excerptFor(receiver, story), { events, deliveries }];
}

/** Whether a stream lets the sender of this act decide about it. */
const enrols = ({ stream, move }: SealedEvent): boolean => isEnrolling(procedureOfStream(stream), move);

const isSame = (adopted: Json, said: object): boolean => canonical(adopted) === canonical(said as Json);

/** The value of the fact `cited`; undefined when it is not there (erased, or missing and named elsewhere). */
function adoptedBy({ disclosures }: WalkedAct): Fact['value'] | undefined {
  const row = disclosures.find(({ name }) => name === 'fact/cited');
  return row && valueIn<Fact>(row.text)?.value;
}
