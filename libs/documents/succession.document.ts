import type { JsonObject } from '../domain/kernel/json.js';
import type { Document } from './document.js';
import { fill } from './fill.js';
import { considerationTemplate } from './templates/consideration.template.js';
import { decreeTemplate } from './templates/decree.template.js';
import type { Template } from './templates/template.js';

/** A succession as its view tells it, as far as its papers go; persons and positions are ids. */
export interface PaperedSuccession {
  readonly stream: string;
  readonly position: string;
  readonly chosen: string | null;
  readonly letter: { readonly number: string; readonly date: string } | null;
  readonly consideration: {
    readonly number: string;
    readonly date: string;
    readonly outcome: string;
  } | null;
  readonly candidates: readonly { readonly case: string; readonly person: string }[];
}

/** What stands in a form that is still being filled in. */
const OPEN = '…';

/** The decree that appoints. @param given what the PPK fills in: number, date, effectiveDate */
export const decreeOf = (succession: PaperedSuccession, given: JsonObject): Document | null =>
  paper(decreeTemplate, succession, given, ['number', 'date', 'effectiveDate']);

/** BKN's technical consideration as it is recorded. @param given number, date, outcome, note */
export const considerationOf = (succession: PaperedSuccession, given: JsonObject): Document | null =>
  paper(considerationTemplate, succession, given, ['number', 'date', 'outcome', 'note']);

/** A paper about whoever is chosen; null before that, or where a paper that it names is missing. */
function paper(
  template: Template,
  succession: PaperedSuccession,
  given: JsonObject,
  names: readonly string[],
): Document | null {
  const { stream, position, chosen, letter, consideration, candidates } = succession;
  const person = candidates.find((one) => one.case === chosen)?.person;
  if (person === undefined || !letter) return null;
  if (template === decreeTemplate && !consideration) return null;
  const filled = Object.fromEntries(names.map((name) => [name, given[name] || OPEN]));
  const government = stream.split('/')[1] ?? '';
  return fill(template, { government, position, person, letter, consideration, ...filled });
}
