import { noticeSignedOut } from '../api/sign-in.js';
import { touched } from '../live/live.js';
import { draftName, writeDraft } from '../storage/draft.js';
import { recall, recalled, remember } from '../storage/memory.js';
import { signal } from '../storage/signal.js';
import { isAnswered, type Letter } from './letter.js';
import { post } from './post.js';

const AGAIN_MS = [1000, 2000, 4000, 8000] as const;
const KEPT = 'letter/';

/** Every move sent from here that has not been put away yet, oldest first. */
export const letters = signal<readonly Letter[]>([]);

type Draft = Omit<Letter, 'key' | 'sentAt' | 'fate'>;

/** Sends a move under a new key. The letter survives a reload until it is answered. */
export function send(draft: Draft): Letter {
  const letter: Letter = {
    ...draft,
    key: crypto.randomUUID(),
    sentAt: Date.now(),
    fate: { state: 'sending' },
  };
  keep(letter);
  void deliver(letter);
  return letter;
}

/** Takes up what this person's earlier visit had left unanswered, under the same keys. */
export function resume(person: string): void {
  const kept = keptLetters()
    .filter((letter) => letter.person === person)
    .filter((letter) => !letters.get().some(({ key }) => key === letter.key));
  for (const letter of kept.toSorted((a, b) => a.sentAt - b.sentAt)) {
    keep({ ...letter, fate: { state: 'processing' } });
    void deliver(letter);
  }
}

/** Takes an answered letter off the screen. */
export function putAway(key: string): void {
  letters.set(letters.get().filter((letter) => letter.key !== key));
}

/** Forgets the letters kept in this browser: all of them, or those that are not this person's. */
export function forgetLetters(but?: string): void {
  for (const { key, person } of keptLetters()) if (person !== but) remember(KEPT + key, null);
  letters.set(letters.get().filter(({ person }) => person === but));
}

const keptLetters = (): readonly Letter[] =>
  recalled(KEPT).flatMap((name) => (JSON.parse(recall(name) ?? 'null') as Letter | null) ?? []);

async function deliver(letter: Letter): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const fate = await post(letter);
    const now = { ...letter, fate };
    keep(now);
    if (fate.state === 'waiting') return noticeSignedOut();
    if (isAnswered(now)) return answered(now);
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS[Math.min(attempt, AGAIN_MS.length - 1)]));
  }
}

/** What was written is forgotten once it is sealed; after a refusal it is still there to be put right. */
function answered({ fate, stream, person, path, move, task, body }: Letter): void {
  const about = task ?? (body as { readonly case?: string }).case;
  if (fate.state === 'accepted')
    for (const one of [undefined, about]) writeDraft(draftName(person, path, move, one), null);
  const told = fate.state === 'accepted' ? fate.answer.stream : stream;
  if (told) touched(told);
}

function keep(letter: Letter): void {
  const others = letters.get().filter(({ key }) => key !== letter.key);
  letters.set([...others, letter].toSorted((a, b) => a.sentAt - b.sentAt));
  remember(KEPT + letter.key, isAnswered(letter) ? null : JSON.stringify(letter));
}
