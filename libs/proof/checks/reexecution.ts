import { canonical } from '../../domain/kernel/hash.js';
import type { ActStory } from '../../domain/kernel/sealed.js';
import type { SealedEvent } from '../../record/format/event.js';
import { unlike, veiled, type Report } from './difference.js';
import { readEvent } from './event-check.js';
import { inWords, partingOf } from './story-diff.js';
import { StreamFold } from './stream-fold.js';
import { valueIn } from './value.js';
import type { DisclosureRow, WalkedAct } from './walked-act.js';
import { NoSuchLaw, WorldFailed, type LawSource, type Redecided, type World } from './world.js';

/** What a re-execution has done. */
export interface Reexecuted {
  /** Sealed acts decided again. */
  readonly decisions: number;
  /** Acts whose evidence is erased: their story folds, their decision cannot be repeated. */
  readonly erased: number;
  readonly streams: number;
}

/**
 * Decides every sealed act again, by the law it names, from nothing but the record, and compares outcome,
 * story, state hash and refusal. It is handed the acts in the order of stream and number.
 */
export class Reexecution {
  private readonly holders = new Map<World, StreamFold>();
  private fold: StreamFold | null = null;
  private policy = '';
  private decisions = 0;
  private erased = 0;
  private streams = 0;

  constructor(
    private readonly laws: LawSource,
    private readonly report: Report,
    private readonly erasures: ReadonlySet<string> = new Set(),
  ) {}

  get done(): Reexecuted {
    const { decisions, erased, streams } = this;
    return { decisions, erased, streams };
  }

  /**
   * @returns what the law decides now; null where that cannot be known
   * @throws WorldFailed when it is not the record that keeps the law from deciding
   */
  async take(act: WalkedAct): Promise<Redecided | null> {
    const event = readEvent(act.row);
    const { stream, seq } = act.row;
    const differs = (field: string, what: string) => this.report({ stream, seq, field, what });
    const fold = this.foldOf(stream);
    const story = act.disclosures.find((one) => one.class === 'story')?.text;
    if (story === undefined) return nothing(differs('story', 'is missing; the act cannot be decided again'));
    const again = event
      ? await this.redecide(event, act, story, fold, differs)
      : nothing(differs('event.text', 'is no event; it cannot be decided again'));
    // Also the story of an act that cannot be read is part of the state that the next ones were decided in.
    fold.add(story);
    this.policy = adoptedIn(story) ?? this.policy;
    return again;
  }

  private async redecide(
    event: SealedEvent,
    act: WalkedAct,
    story: string,
    fold: StreamFold,
    differs: Differs,
  ): Promise<Redecided | null> {
    this.checkPolicy(event, differs);
    try {
      return await this.decide(event, act, story, fold, differs);
    } catch (error) {
      if (error instanceof WorldFailed) throw error;
      const field = error instanceof NoSuchLaw ? 'law' : 'decision';
      return nothing(differs(field, `the law did not decide: ${reasonOf(error)}`));
    }
  }

  private foldOf(stream: string): StreamFold {
    if (this.fold?.stream === stream) return this.fold;
    this.streams += 1;
    this.policy = '';
    this.fold = new StreamFold(stream, this.holders);
    return this.fold;
  }

  /** The first act pins the policy; only a sealed adoption changes it. */
  private checkPolicy(event: SealedEvent, differs: Differs): void {
    if (event.seq > 1 && this.policy && event.policy !== this.policy)
      differs('policy', unlike(this.policy, event.policy));
    this.policy ||= event.policy;
  }

  private async decide(
    event: SealedEvent,
    act: WalkedAct,
    story: string,
    fold: StreamFold,
    differs: Differs,
  ): Promise<Redecided | null> {
    const args = act.disclosures.find(({ name }) => name === 'arguments');
    if (!args || this.isErased(event, act)) return nothing(this.unrepeatable(event, act, differs));
    const world = await this.laws.worldOf(event.law, event.policy);
    await fold.bring(world);
    const facts = act.disclosures.filter(({ name }) => name.startsWith('fact/')).map(({ text }) => text);
    const again = await world.decide({ event: act.row.text, arguments: args.text, facts }, event.policy);
    this.decisions += 1;
    compare(event, act, story, again, differs);
    return again;
  }

  private isErased({ sealed }: SealedEvent, { disclosures }: WalkedAct): boolean {
    return disclosures.length < sealed.length && sealed.some((digest) => this.erasures.has(digest));
  }

  private unrepeatable(event: SealedEvent, act: WalkedAct, differs: Differs): void {
    if (this.isErased(event, act)) this.erased += 1;
    else differs('arguments', 'are missing; the act cannot be decided again');
  }
}

type Differs = (field: string, what: string) => void;

/** Nothing was decided; what stood in the way has been reported. */
const nothing = (_reported: void): null => null;

function compare(
  event: SealedEvent,
  act: WalkedAct,
  story: string,
  again: Redecided,
  differs: Differs,
): void {
  if (again.outcome !== event.outcome) differs('outcome', unlike(again.outcome, event.outcome));
  if (canonical(again.story) !== valueText(story)) {
    const parting = partingOf(again.story, valueIn<ActStory>(story));
    differs(parting?.path ? `story.${parting.path}` : 'story', parting ? inWords(parting) : 'cannot be read');
  }
  const refusal = act.disclosures.find(({ name }) => name === 'refusal');
  const sealed = refusal ? valueText(refusal.text) : 'null';
  if (canonical(again.refusal) !== sealed)
    differs('refusal', `expected ${veiled(again.refusal)}, found ${sealedName(refusal)}`);
}

const sealedName = (row: DisclosureRow | undefined): string => (row ? veiled(valueIn(row.text)) : 'nothing');

/** The canonical text of the value in a disclosure: salt and name before it are plain texts without escapes. */
function valueText(text: string): string {
  const name = text.indexOf('","');
  return text.slice(text.indexOf('",', name + 3) + 2, -1);
}

function adoptedIn(story: string): string | undefined {
  if (!story.includes('"PolicyAdopted"')) return undefined;
  const event = valueIn<ActStory>(story)?.events.find(({ type }) => type === 'PolicyAdopted');
  return event?.['policy'] as string | undefined;
}

/** A parser's message shows the text it stumbled over; that text may say something about a person. */
function reasonOf(error: unknown): string {
  const { name, message } = error as Error;
  return name === 'SyntaxError' ? 'a disclosure is no JSON' : message;
}
