import type { Standing } from '../../../../libs/domain/kernel/actor.js';
import type { Refusal } from '../../../../libs/domain/kernel/refusal.js';
import type { ActStory, Cite } from '../../../../libs/domain/kernel/sealed.js';
import { valueIn } from '../../../../libs/proof/checks/value.js';
import type { AuditedAct } from '../world/stream-audit.js';

/** A fact as it was sealed with an act. */
export interface SealedFact {
  readonly name: string;
  readonly value: unknown;
  readonly cites: readonly Cite[];
  readonly subject: string | null;
}

/** The story that is stored with an act; undefined when it is missing or cannot be read. */
export function storyIn(act: AuditedAct): ActStory | undefined {
  const known = stories.get(act);
  if (known) return known;
  const found = act.row.disclosures.find((one) => one.class === 'story');
  const story = found && valueIn<ActStory>(found.text);
  if (story) stories.set(act, story);
  return story;
}
/** Read once: every story is looked at whenever another act has been checked. */
const stories = new WeakMap<AuditedAct, ActStory>();

/** The refusal that is stored with an act; undefined when there is none, or it is erased. */
export const refusalIn = ({ row }: AuditedAct): Refusal | undefined => {
  const found = row.disclosures.find(({ name }) => name === 'refusal');
  return found && valueIn<Refusal>(found.text);
};

/** The facts an act stood on, the actor's paper among them. */
export const factsIn = ({ row }: AuditedAct): readonly SealedFact[] =>
  row.disclosures.flatMap(({ name, text }) =>
    name.startsWith('fact/') ? (valueIn<SealedFact>(text) ?? []) : [],
  );

/** The paper a person acted on; undefined for others, and when it is erased. */
export const standingIn = (act: AuditedAct): Standing | undefined => {
  const actor = act.event?.actor;
  if (!actor || !('standing' in actor)) return undefined;
  return factsIn(act).find(({ name }) => name === `standing:${actor.standing}`)?.value as
    Standing | undefined;
};
