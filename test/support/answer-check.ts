import type { ZodType } from 'zod';
import { isInquiry, isLive, isMove, isView, type AnyRoute } from '../../apps/api/route/route.js';
import { allRoutes } from '../../apps/api/routes.js';
import { moveAnswer } from '../../libs/contracts/wire/move-answer.js';

/** An answer of the api as it came over the wire. */
export interface Answered {
  readonly method: string;
  /** Path with or without its query. */
  readonly path: string;
  readonly status: number;
  readonly contentType: string | null;
  readonly text: string;
}

/**
 * What is wrong about an answer of 200 to 299 by the schema that its route declares: a field that is missing, of another
 * type, or that the schema doesn't name. Names fields, never what they hold.
 * @returns one sentence with the route, or null; also null for what no schema is declared for
 */
export function answerFault(answered: Answered): string | null {
  const route = allRoutes.find((one) => isAsked(one, answered));
  const schema = route && schemaOf(route);
  if (!route || !schema || answered.status < 200 || answered.status > 299) return null;
  const faults = [...headFaults(route, answered), ...bodyFaults(schema, answered.text)];
  const { method, path } = route;
  return faults.length > 0
    ? `${method} ${path} answered what it does not declare: ${faults.join('; ')}`
    : null;
}

/** The same for the data of an event `act` of the route that follows the log. */
export function eventFault(text: string): string | null {
  const { path, answer } = allRoutes.find(isLive)!;
  const faults = bodyFaults(answer, text);
  return faults.length > 0 ? `an event of ${path} said what it does not declare: ${faults.join('; ')}` : null;
}

function isAsked({ method, path }: AnyRoute, asked: Answered): boolean {
  if (method !== asked.method) return false;
  const shape = path.replaceAll('.', String.raw`\.`).replaceAll(/:\w+/g, '[^/]+');
  return new RegExp(`^${shape}$`).test(asked.path.replace(/[?#].*$/, ''));
}

function schemaOf(route: AnyRoute): ZodType | undefined {
  if (isMove(route)) return moveAnswer;
  return isView(route) || isInquiry(route) ? route.answer : undefined;
}

function headFaults(route: AnyRoute, { status, contentType }: Answered): readonly string[] {
  const declared = isMove(route) && route.creates ? 201 : 200;
  return [
    ...(status === declared ? [] : [`status ${status}, not ${declared}`]),
    ...(contentType?.startsWith('application/json') ? [] : ['no application/json']),
  ];
}

function bodyFaults(schema: ZodType, text: string): readonly string[] {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return ['no JSON'];
  }
  const parsed = schema.safeParse(said);
  if (parsed.success) return unlike(said, parsed.data, 'body');
  return parsed.error.issues.map(({ path, message }) => `${['body', ...path].join('.')}: ${message}`);
}

/** Paths of what was said and the schema has not kept as it is: zod's objects drop a field that they don't name. */
function unlike(said: unknown, kept: unknown, path: string): readonly string[] {
  if (Object.is(said, kept)) return [];
  if (!isTree(said) || !isTree(kept)) return [`${path}: not declared`];
  return Object.keys(said).flatMap((name) => unlike(said[name], kept[name], `${path}.${name}`));
}

const isTree = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null;
