import { z } from 'zod';
import type { Form, FormField, Obstacle } from '../../../libs/contracts/wire/form.js';
import type { MoveRoute } from '../../../libs/contracts/wire/route.js';
import type { Json, JsonObject } from '../../../libs/domain/kernel/json.js';
import type { Given } from '../resource/given.js';

/** The form that a route's body declares, as JSON Schema, with what is known of its fields filled in. */
export function formOf(route: MoveRoute, { fields }: Pick<Given, 'fields'>): Form {
  const { properties = {}, required = [] } = z.toJSONSchema(route.body, {
    io: 'input',
    unrepresentable: 'any',
  });
  const filledIn = Object.entries(properties).map(([name, declared]) => {
    const { choices, preset } = fields[name] ?? {};
    const field = {
      ...(declared as object),
      ...(choices === undefined ? {} : { 'x-choices': choices }),
      ...(preset === undefined ? {} : { 'x-preset': preset }),
    };
    return [name, field as FormField] as const;
  });
  return { type: 'object', properties: Object.fromEntries(filledIn), required, additionalProperties: false };
}

/** Why the law would refuse a body now, or null. Nothing is sealed by asking. */
export type Probe = (body: JsonObject) => Promise<Obstacle | null>;

const ANY_HASH = '0'.repeat(64);

/**
 * A body as somebody might send it: presets, the first value of each choice, all of a list. It is only ever shown to
 * the law, to learn whether such a body would be refused.
 * @param today ISO date
 */
export function sampleOf({ properties }: Form, today: string): JsonObject {
  const body: Record<string, Json> = {};
  for (const [name, field] of Object.entries(properties)) {
    const value = field['x-preset'] ?? filled(field, today, excludedFrom(name, properties, body));
    if (value !== undefined) body[name] = value;
  }
  return body;
}

/** Values of a field that the values chosen before it rule out. */
function excludedFrom(name: string, properties: Form['properties'], body: JsonObject): readonly Json[] {
  return Object.entries(body).flatMap(([other, value]) => {
    const chosen = properties[other]?.['x-choices']?.find((one) => one.value === value);
    return chosen?.excludes?.[name] ?? [];
  });
}

/** A field's value as somebody might give it on a day. @param day ISO date */
export const dayed = (field: FormField, day: string): Json | undefined => filled(field, day, []);

function filled(field: FormField, today: string, excluded: readonly Json[]): Json | undefined {
  const choices = field['x-choices'] ?? [];
  switch (field['x-input']) {
    case 'choice':
    case 'box':
      return choices.find(({ value }) => !excluded.includes(value))?.value;
    case 'choices':
      return choices.map(({ value }) => value);
    case 'checks':
      return choices.map(({ value }) => ({ rule: value, met: true }));
    case 'scores':
      return choices.slice(0, 1).map(({ value, categories }) => {
        const result = categories ? { category: categories[0]! } : { score: 100 };
        return { instrument: value, ...result, assessedOn: today };
      });
    case 'boolean':
      return true;
    case 'date':
      return today;
    case 'hash':
    case 'file':
      return ANY_HASH;
    case 'line':
    case 'text':
      return field['x-example'] ?? '…';
  }
}

/** The arguments that a body gives the law, its free texts as digests, its path's parts beside them. */
export function argumentsOf(
  route: MoveRoute,
  body: JsonObject,
  { path = {} }: Pick<Given, 'path'>,
): JsonObject {
  const { texts, hashes = [], fromPath = [] } = route;
  const parsed = route.body.parse(body) as JsonObject;
  const kept = Object.entries(parsed).filter(([field]) => !texts.includes(field));
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(
      texts.filter((field) => field in parsed).map((field) => [`${field}Text`, ANY_HASH]),
    ),
    ...Object.fromEntries(hashes.map((field) => [field, ANY_HASH])),
    ...Object.fromEntries(fromPath.map((part) => [part, path[part] ?? ''])),
  };
}
