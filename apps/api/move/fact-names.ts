import type { FactName } from '../../../libs/domain/facts/facts.js';
import type { Standing } from '../../../libs/domain/kernel/actor.js';
import type { JsonObject } from '../../../libs/domain/kernel/json.js';
import { asFactName } from '../../../libs/persistence/sql/fact.js';

const TEMPLATE = /\{(person|body\.(\w+))\}/;

/**
 * The facts of a move by name, its templates filled in: `{person}` is whom the stream is about, `{body.x}` a
 * field of the body, once per element where that is a list. What the body leaves out is not asked for.
 */
export function factNames(
  templates: readonly FactName[],
  subject: string | null,
  body: JsonObject,
): FactName[] {
  return [...new Set(templates.flatMap((template) => filled(template, subject, body)))];
}

function filled(template: FactName, subject: string | null, body: JsonObject): FactName[] {
  const [slot, , field] = TEMPLATE.exec(template) ?? [];
  if (slot === undefined) return [template];
  const value = field === undefined ? subject : body[field];
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((one) =>
    typeof one === 'string' ? [asFactName(template.replace(slot, () => one))] : [],
  );
}

/** What the law looks at of the paper somebody acts on; whoever is not definitive may need another body's letter. */
export const paperFacts = ({ id, kind }: Standing): FactName[] => [
  `standing:${id}`,
  ...(kind === 'definitive' ? [] : (['approvals'] as const)),
];
