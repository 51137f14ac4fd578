import { z, type ZodType } from 'zod';
import type { Sentence } from '../../domain/kernel/refusal.js';
import { anyJson } from './any-json.js';

/**
 * How a field of a move's body is asked for. `text` is long, `line` short; `choice` is one of `x-choices`, `choices`
 * several; `box` a box of the nine-box; `scores` one result per instrument named in `x-choices`; `checks` one yes or
 * no per requirement named there; `hash` is shown and not edited; `file` is the SHA-256 of a file that stays where
 * it is.
 */
export const INPUTS = [
  'text',
  'line',
  'choice',
  'choices',
  'boolean',
  'date',
  'box',
  'scores',
  'checks',
  'hash',
  'file',
] as const;
export type Input = (typeof INPUTS)[number];

/** The members that every field of a body carries into the JSON Schema beside the type. */
export interface FieldDescription {
  readonly 'x-title': Sentence;
  readonly 'x-input': Input;
  readonly 'x-choices'?: readonly { readonly value: string; readonly label: Sentence }[];
  readonly 'x-example'?: string;
}

/** Declares how a field is asked for: what it is called in both languages, and with which kind of input. */
export const field = <T extends ZodType>(schema: T, input: Input, id: string, en: string): T =>
  schema.meta({ 'x-title': { id, en }, 'x-input': input } satisfies FieldDescription);

/** Declares a choice among codes that never depend on the case at hand. */
export const choiceField = <const V extends readonly [string, ...string[]]>(
  words: { readonly [value in V[number]]: readonly [id: string, en: string] },
  values: V,
  id: string,
  en: string,
) =>
  z.enum(values).meta({
    'x-title': { id, en },
    'x-input': 'choice',
    'x-choices': values.map((value) => labelled(value, words[value as V[number]])),
  } satisfies FieldDescription);

const labelled = (value: string, [id, en]: readonly [string, string]) => ({ value, label: { id, en } });

/** Declares a short text of a given form, with an example of it. */
export const lineField = <T extends ZodType>(schema: T, example: string, id: string, en: string): T =>
  schema.meta({ 'x-title': { id, en }, 'x-input': 'line', 'x-example': example } satisfies FieldDescription);

export const sentence = z.object({ id: z.string(), en: z.string() });

/** Words of the interface in both languages, or a name that is the same in each. */
const label = z.union([sentence, z.object({ text: z.string() })]);

const value = z.union([z.string(), z.int(), z.boolean()]);

/** Why the law would refuse: the rule's sentence, what it looked at, who can put it right. */
export const obstacle = z.object({
  code: z.string(),
  sentence,
  article: z.string(),
  datum: anyJson,
  fixer: z.string(),
});
export type Obstacle = z.infer<typeof obstacle>;

/** One possible value of a field. */
const choice = z.object({
  value,
  label,
  hint: label.optional(),
  /** Values of other fields that this value rules out. */
  excludes: z.record(z.string(), z.array(value)).optional(),
  /** Categories of an instrument's point table; without them the result is a score of 0 to 100. */
  categories: z.array(z.string()).optional(),
  /** What is recorded already. */
  recorded: z.object({ score: z.int(), assessedOn: z.string() }).optional(),
});
export type Choice = z.infer<typeof choice>;

/** A value that the law would refuse now, and why. */
const refusedChoice = choice.extend({ obstacle });

/** One field of a form: a JSON Schema of its value with how it is asked for. */
const formField = z.looseObject({
  'x-title': sentence,
  'x-input': z.enum(INPUTS),
  'x-choices': z.array(choice).optional(),
  'x-refused': z.array(refusedChoice).optional(),
  'x-preset': value.optional(),
  'x-example': z.string().optional(),
  'x-earliest': z.string().optional().describe('ISO date: the law takes no earlier day'),
  'x-latest': z.string().optional().describe('ISO date: the law takes no later day'),
  type: z.string().optional(),
  maxLength: z.int().optional(),
  pattern: z.string().optional(),
});
export type FormField = z.infer<typeof formField>;

/** JSON Schema of a move's body, field by field in the order they are asked. */
export const form = z.object({
  type: z.literal('object'),
  properties: z.record(z.string(), formField),
  required: z.array(z.string()),
  additionalProperties: z.literal(false),
});
export type Form = z.infer<typeof form>;
