/** What the law decides about one act, as JSON: outcome, story, refusal. */
export interface Redecided {
  readonly outcome: string;
  readonly story: unknown;
  readonly refusal: unknown;
}

/** What a law decides about an act that another decided. */
export interface DecidedAnew extends Redecided {
  /** Facts that it looked for and was not given, by name. */
  readonly missed: readonly string[];
  /** The state that its story names is the one that it folds. */
  readonly foldAgrees: boolean;
}

/** One act as it is handed to the law: the record's own texts. */
export interface ActTexts {
  readonly event: string;
  readonly arguments: string;
  readonly facts: readonly string[];
}

type Eventually<T> = T | Promise<T>;

/** A law in a world of its own, holding the state of one stream at a time; it may live in another thread. */
export interface World {
  /** Forgets the stream at hand and begins another of this kind. */
  start(kind: string): Eventually<void>;
  /** Folds the stories of the next acts. @param stories texts of the acts' `story` disclosures */
  fold(stories: readonly string[]): Eventually<void>;
  /** Decides an act in the state folded so far; the state stays as it is. */
  decide(act: ActTexts, policy: string): Eventually<Redecided>;
}

/** A law artefact is missing, changed or of an unknown format: its acts cannot be decided again. */
export class NoSuchLaw extends Error {
  override readonly name = 'NoSuchLaw';
}

/** The world could not be made or broke down, with the law in it or without: that says nothing of the record. */
export class WorldFailed extends Error {
  override readonly name = 'WorldFailed';
}

/** Where the laws that a record names come from. */
export interface LawSource {
  /** The world of a law that knows a policy. @throws NoSuchLaw, WorldFailed */
  worldOf(law: string, policy: string): Promise<World>;
}
