import type { Choice, Form, FormField, Obstacle } from '../../../libs/contracts/wire/form.js';
import type { MoveRoute } from '../../../libs/contracts/wire/route.js';
import type { Standing } from '../../../libs/domain/kernel/actor.js';
import { localDate } from '../../../libs/domain/kernel/instant.js';
import type { JsonObject } from '../../../libs/domain/kernel/json.js';
import { readFacts } from '../../../libs/persistence/fact-readers.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';
import type { StreamRow } from '../../../libs/persistence/stream/stream.view.js';
import { refusalOf } from '../law/law.js';
import { factNames, paperFacts } from '../move/fact-names.js';
import { textOf } from '../move/move-request.js';
import { subjectOf } from '../move/target.js';
import type { Given, OfferContext, OnStream } from '../resource/given.js';
import { bounded } from './bounds.js';
import { argumentsOf, sampleOf, type Probe } from './forms.js';

/** A form with the values the law would take, and what stands in the way whatever is filled in. */
export interface Narrowed {
  readonly form: Form;
  readonly obstacle: Obstacle | null;
}

/** Asks the law about bodies of a move, on one standing of the person, with the facts it would be given. */
export function probeOf(
  { sql, principal }: OfferContext,
  route: MoveRoute,
  on: OnStream & { readonly given: Given },
  standing: Standing,
): Probe {
  const { row, state, policy, given } = on;
  const actor = { person: principal.person, standing: standing.id, role: standing.role };
  const at = new Date().toISOString();
  return async (body) => {
    const args = argumentsOf(route, body, given);
    const facts = await factsOf(sql, { route, row, standing }, body, args);
    const act = { stream: row.stream, move: route.move, actor, at, arguments: args, facts };
    const refusal = refusalOf(row.kind, state, act, policy);
    if (!refusal) return null;
    const { code, sentence, article, datum, fixer } = refusal;
    return { code, sentence, article, datum, fixer };
  };
}

interface Probing {
  readonly route: MoveRoute;
  readonly row: StreamRow;
  readonly standing: Standing;
}

/** The facts that the api would read for this body; most moves need none beside the standing. */
async function factsOf(sql: Sql, { route, row, standing }: Probing, body: JsonObject, args: JsonObject) {
  const [own, ...letters] = paperFacts(standing);
  const known = { [own!]: standing };
  if (route.facts.length + letters.length === 0) return known;
  const subject = await subjectOf(sql, row, textOf(body, 'case'));
  const about = { arguments: args, stream: row.stream, subject };
  const names = new Set([...letters, ...factNames(route.facts, subject, body)]);
  const read = await readFacts(sql, [...names], about);
  return { ...Object.fromEntries(read.map(({ name, value }) => [name, value])), ...known };
}

/** Takes out of each choice what the law would refuse. */
export async function narrowed(
  form: Form,
  probe: Probe,
  { policy }: Pick<OnStream, 'policy'>,
): Promise<Narrowed> {
  const today = localDate(new Date().toISOString(), policy.calendar.utcOffsetMinutes);
  let narrow = form;
  for (const name of Object.keys(form.properties)) {
    const field = await tried(narrow, name, probe, today);
    narrow = { ...narrow, properties: { ...narrow.properties, [name]: field } };
    if (isEmptied(field)) return { form: narrow, obstacle: field['x-refused']?.[0]?.obstacle ?? null };
  }
  const obstacle = await probe(sampleOf(narrow, today));
  return obstacle ? { form: narrow, obstacle } : { form: await bounded(narrow, probe, today), obstacle };
}

const isEmptied = (field: FormField): boolean =>
  field['x-choices']?.length === 0 && (field['x-refused'] ?? []).length > 0;

async function tried(form: Form, name: string, probe: Probe, today: string): Promise<FormField> {
  const field = form.properties[name]!;
  const choices = field['x-choices'] ?? [];
  if (!isOneOf(field) || isExcludable(form, name)) return field;
  const taken: Choice[] = [];
  const refused: NonNullable<FormField['x-refused']> = [];
  for (const choice of choices) {
    const only = { ...form.properties, [name]: { ...field, 'x-choices': [choice] } };
    const obstacle = await probe(sampleOf({ ...form, properties: only }, today));
    if (obstacle) refused.push({ ...choice, obstacle });
    else taken.push(choice);
  }
  // One obstacle to every value is none of the values' own, and the last word is with the whole form.
  return { ...field, 'x-choices': taken, ...(refused.length > 0 ? { 'x-refused': refused } : {}) };
}

const isOneOf = (field: FormField): boolean =>
  field['x-input'] === 'choice' && field['x-preset'] === undefined && (field['x-choices'] ?? []).length > 0;

/** Whether what may be chosen here hangs on another choice, so that no value of it is right or wrong by itself. */
const isExcludable = ({ properties }: Form, name: string): boolean =>
  Object.values(properties).some((field) => field['x-choices']?.some(({ excludes }) => excludes?.[name]));
