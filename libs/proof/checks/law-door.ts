/** Interface of a law artefact that this door knows (`format` in libs/domain/law.ts). */
export const LAW_FORMAT = 1;

/** What an artefact defines under the name `law`; whatever it hands out came from itself. */
export interface LawArtifact {
  readonly format: number;
  initial(kind: string): unknown;
  evolve(kind: string, state: unknown, events: unknown): unknown;
  decide(kind: string, state: unknown, act: unknown, policy: unknown): { readonly [key: string]: unknown };
  /** Laws older than this have none to tell. */
  rules?(kind: string, move: string): unknown;
  /** Laws older than this have the first. */
  readonly stateForm?: number;
  hashState?(state: unknown): string;
}

/** The way into a law's world: only texts go in and come out. */
export interface LawDoor {
  format(): number;
  policy(hash: string, text: string): void;
  start(kind: string): void;
  fold(story: string): void;
  decide(event: string, args: string, facts: string, policy: string): string;
  /**
   * Decides as a law that was not there: also which facts it looked for and was not given, and whether its own fold
   * agrees with the state that it names.
   */
  ask(event: string, args: string, facts: string, policy: string): string;
  /** Number of the form that the law's states have. */
  stateForm(): number;
  /** The states before an act and after it, as JSON. @param seq its number @param story text of its story */
  states(seq: number, story: string): string;
  /** The rules that a move of the stream's kind must meet, as JSON. */
  rules(move: string): string;
}

/**
 * Reads the texts, asks the law, answers in text. `cited` and `taken` come as facts like all others. The states
 * before each act are kept: they share what did not change, so that any of them can be shown at once.
 *
 * This function is also handed into other worlds as its own source, so it may use nothing from around it.
 */
export function openLawDoor(law: LawArtifact): LawDoor {
  const policies = new Map<string, unknown>();
  const valueOf = (text: string): unknown => (JSON.parse(text) as unknown[])[2];
  const factsOf = (text: string): object =>
    Object.fromEntries(
      (JSON.parse(text) as [string, string, { name: string; value: unknown }][]).map(([, , fact]) => [
        fact.name,
        fact.value,
      ]),
    );
  const evolved = (state: unknown, story: string): unknown =>
    law.evolve(kind, state, (valueOf(story) as { events: unknown }).events);
  const decided = (event: string, args: string, facts: object, policy: string) => {
    const { stream, move, actor, at } = JSON.parse(event) as { [key: string]: unknown };
    const act = { stream, move, actor, at, arguments: valueOf(args), facts };
    const last = states[states.length - 1];
    const { outcome, story, refusal = null } = law.decide(kind, last, act, policies.get(policy));
    return { outcome, story: story as { events: unknown; state: unknown }, refusal };
  };
  let kind = '';
  let states: unknown[] = [];
  return Object.freeze({
    format: () => law.format,
    policy: (hash: string, text: string) => void policies.set(hash, JSON.parse(text)),
    start: (wanted: string) => {
      kind = wanted;
      states = [law.initial(kind)];
    },
    fold: (story: string) => void states.push(evolved(states[states.length - 1], story)),
    decide: (event: string, args: string, facts: string, policy: string) =>
      JSON.stringify(decided(event, args, factsOf(facts), policy)),
    ask: (event: string, args: string, facts: string, policy: string) => {
      const missed = new Set<unknown>();
      const get = (given: object, name: string | symbol): unknown =>
        name in given ? Reflect.get(given, name) : void missed.add(name);
      const again = decided(event, args, new Proxy(factsOf(facts), { get }), policy);
      const { events, state } = again.story;
      const folded = law.hashState?.(law.evolve(kind, states[states.length - 1], events)) ?? state;
      return JSON.stringify({ ...again, missed: [...missed], foldAgrees: folded === state });
    },
    stateForm: () => law.stateForm ?? 1,
    states: (seq: number, story: string) => {
      const before = states[seq - 1];
      return JSON.stringify({ before, after: evolved(before, story) });
    },
    rules: (move: string) => JSON.stringify(law.rules ? law.rules(kind, move) : []),
  });
}
