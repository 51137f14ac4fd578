import { canonical } from '../../domain/kernel/hash.js';
import type { Refusal, Sentence } from '../../domain/kernel/refusal.js';
import type { ActStory } from '../../domain/kernel/sealed.js';
import type { SealedEvent } from '../../record/format/event.js';
import { readEvent } from '../checks/event-check.js';
import { partingOf } from '../checks/story-diff.js';
import { StreamFold } from '../checks/stream-fold.js';
import { valueIn } from '../checks/value.js';
import type { WalkedAct } from '../checks/walked-act.js';
import type { ActTexts, DecidedAnew, World } from '../checks/world.js';
import type { LawWorld } from '../world/law-world.js';
import type { Laws } from '../world/laws.js';
import type { Finding, FindingClass } from './finding.js';

/** What the acts of the record were decided by, and whether the state's form is theirs. */
interface Sealed {
  readonly event: SealedEvent;
  readonly story: ActStory;
  readonly refusal: Refusal | null;
}

/**
 * Decides sealed acts under a law that did not decide them, each in the state that the acts before it have left: not to
 * prove anything, but to tell what a release would change. It is handed the acts in the order of stream and number.
 */
export class Gate {
  readonly findings: Finding[] = [];
  private readonly formsChanged = new Set<string>();
  private readonly holders = new Map<World, StreamFold>();
  private fold: StreamFold | null = null;
  private isUnfoldable = false;
  private acts = 0;

  /**
   * @param law the new law
   * @param hash its hash: what it has decided itself is not asked again
   * @param laws those that the record names, which also know the policies
   */
  constructor(
    private readonly law: LawWorld,
    private readonly hash: string,
    private readonly laws: Laws,
  ) {}

  get done() {
    return { acts: this.acts, formChanged: this.formsChanged.size, findings: this.findings };
  }

  async take(act: WalkedAct): Promise<void> {
    const fold = this.foldOf(act.row.stream);
    const sealed = sealedIn(act);
    const text = act.disclosures.find((one) => one.class === 'story')?.text;
    if (!text || !sealed) return;
    const args = act.disclosures.find(({ name }) => name === 'arguments');
    // Where evidence was destroyed nothing can be decided again; the story goes on.
    const isWhole = act.disclosures.length >= sealed.event.sealed.length;
    if (args && isWhole && sealed.event.law !== this.hash && !this.isUnfoldable)
      await this.decide(act, sealed, args.text);
    fold.add(text);
  }

  private foldOf(stream: string): StreamFold {
    if (this.fold?.stream === stream) return this.fold;
    this.isUnfoldable = false;
    return (this.fold = new StreamFold(stream, this.holders));
  }

  private async decide(act: WalkedAct, sealed: Sealed, args: string): Promise<void> {
    const { event } = sealed;
    const facts = act.disclosures.filter(({ name }) => name.startsWith('fact/')).map(({ text }) => text);
    const texts = { event: act.row.text, arguments: args, facts };
    try {
      await this.laws.givePolicy(this.law, event.policy);
      await this.fold!.bring(this.law);
    } catch (error) {
      this.isUnfoldable = true;
      return this.tell(event, 'undecided', undecided(error));
    }
    this.acts += 1;
    let asked: DecidedAnew;
    try {
      asked = this.law.ask(texts, event.policy);
    } catch (error) {
      return this.tell(event, 'undecided', undecided(error));
    }
    await this.compare(sealed, texts, asked);
  }

  private async compare(sealed: Sealed, texts: ActTexts, asked: DecidedAnew): Promise<void> {
    const { event, story } = sealed;
    const missed = await this.newlyAsked(event, texts, asked.missed);
    if (missed.length > 0) return this.tell(event, 'fact', notAsked(missed));
    const again = asked.story as ActStory;
    const refusal = asked.refusal as Refusal | null;
    if (asked.outcome !== event.outcome)
      return this.tell(event, 'outcome', otherOutcome(sealed.refusal, refusal));
    if (refusal && refusal.code !== sealed.refusal?.code)
      return this.tell(event, 'rule', otherRule(sealed.refusal, refusal));
    const parting = partingOf(effectOf(story), effectOf(again));
    if (parting) return this.tell(event, 'effect', otherEffect(parting.path));
    if (again.state === story.state) return;
    const { stateForm } = await this.laws.worldOf(event.law, event.policy);
    if (stateForm !== this.law.stateForm && asked.foldAgrees) this.formsChanged.add(event.stream);
    else this.tell(event, 'state', OTHER_STATE);
  }

  /** Facts that the new law looks for in vain, and the old one did not look for. */
  private async newlyAsked(
    event: SealedEvent,
    texts: ActTexts,
    missed: readonly string[],
  ): Promise<readonly string[]> {
    if (missed.length === 0) return [];
    const old = await this.laws.worldOf(event.law, event.policy);
    await this.fold!.bring(old);
    const before = new Set(old.ask(texts, event.policy).missed);
    return missed.filter((name) => !before.has(name));
  }

  private tell({ stream, seq, move, at }: SealedEvent, kind: FindingClass, words: Sentence): void {
    this.findings.push({ name: `${stream}#${seq}`, class: kind, about: `${move}, ${at}`, words });
  }
}

function sealedIn(act: WalkedAct): Sealed | null {
  const event = readEvent(act.row);
  const story = act.disclosures.find((one) => one.class === 'story');
  const refusal = act.disclosures.find(({ name }) => name === 'refusal');
  const told = story && valueIn<ActStory>(story.text);
  if (!event || !told) return null;
  return { event, story: told, refusal: refusal ? (valueIn<Refusal>(refusal.text) ?? null) : null };
}

/** All that an act brings about, but for the hash of the state. */
const effectOf = ({ events, deliveries, claims, stage }: ActStory) =>
  JSON.parse(canonical({ events, deliveries, claims, stage })) as unknown;

const NOTHING: Sentence = { id: 'tanpa alasan yang tersimpan', en: 'for no reason that is stored' };

function otherOutcome(then: Refusal | null, now: Refusal | null): Sentence {
  if (now)
    return {
      id: `Dahulu diterima; kini akan ditolak: ${now.sentence.id}`,
      en: `It was accepted; it would now be refused: ${now.sentence.en}`,
    };
  const { id, en } = then?.sentence ?? NOTHING;
  return {
    id: `Dahulu ditolak (${id}); kini akan diterima.`,
    en: `It was refused (${en}); it would now be accepted.`,
  };
}

function otherRule(then: Refusal | null, now: Refusal): Sentence {
  const before = then?.sentence ?? NOTHING;
  return {
    id: `Tetap ditolak, karena alasan lain: ${now.sentence.id} (dahulu: ${before.id})`,
    en: `It stays refused, for another reason: ${now.sentence.en} (before: ${before.en})`,
  };
}

const otherEffect = (path: string): Sentence => ({
  id: `Keputusannya sama, akibatnya lain (${path}).`,
  en: `The decision is the same, what it brings about is not (${path}).`,
});

const OTHER_STATE: Sentence = {
  id: 'Keputusan dan akibatnya sama, keadaan berkas sesudahnya lain.',
  en: 'Decision and consequences are the same, the state of the case after it is not.',
};

function undecided(error: unknown): Sentence {
  const { message } = error as Error;
  return {
    id: `Aturan yang baru tidak dapat memutusnya: ${message}`,
    en: `The new law cannot decide it: ${message}`,
  };
}

/** A fact is named by what it is about and an id; the id says nothing to whoever reads this. */
function notAsked(missed: readonly string[]): Sentence {
  const names = [...new Set(missed.map((name) => name.split(':')[0]))].join(', ');
  return {
    id: `Aturan yang baru memerlukan data yang dahulu tidak ditanyakan: ${names}.`,
    en: `The new law needs facts that were not asked for then: ${names}.`,
  };
}
