import type { NestExpressApplication } from '@nestjs/platform-express';
import { z } from 'zod';
import { isMove, isPublic, isView, type AnyRoute, type PublicRoute } from '../../../apps/api/route/route.js';
import { exporters, readers } from '../../../apps/api/view/readers.js';
import { KINDS } from '../../../libs/contracts/kinds.js';
import { INPUTS, type FormField } from '../../../libs/contracts/wire/form.js';
import { ROLES } from '../../../libs/domain/kernel/actor.js';
import type { Sentence } from '../../../libs/domain/kernel/refusal.js';

interface Layer {
  readonly route?: { readonly path: string; readonly methods: { readonly [method: string]: boolean } };
}

/** Every route the running app answers, as `METHOD /path`, read from Express and not from our declarations. */
export function routesOf(app: NestExpressApplication): string[] {
  const { router } = app.getHttpAdapter().getInstance() as unknown as { router: { stack: readonly Layer[] } };
  return router.stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : [],
  );
}

const nameOf = ({ method, path }: AnyRoute): string => `${method} ${path}`;

/** What is wrong between the routes that are served and those that are declared, in sentences. */
export function routeFaults(served: readonly string[], declared: readonly AnyRoute[]): string[] {
  const names = declared.map(nameOf);
  return [
    ...served.filter((name) => !names.includes(name)).map((name) => `${name} is not declared`),
    ...names.filter((name) => !served.includes(name)).map((name) => `${name} is declared but not served`),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => `${name} is declared twice`),
    ...declared.flatMap(faultsOf),
  ];
}

function faultsOf(route: AnyRoute): string[] {
  if (isPublic(route)) return [];
  const { permission, audit, summary } = route;
  const faults = [
    permission?.length > 0 && permission.every((role) => ROLES.includes(role)) ? '' : 'has no permission',
    /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(audit ?? '') ? '' : 'has no audit name',
    summary ? '' : 'has no summary',
    ...(isMove(route) ? moveFaults(route) : []),
    hasSchema(route) ? '' : 'has no schema',
    !('export' in route) || exporters[route.export] ? '' : `has nothing that exports ${route.export}`,
    !isView(route) || readers[route.view] ? '' : `has no reader for ${route.view}`,
  ];
  return faults.filter(Boolean).map((fault) => `${nameOf(route)} ${fault}`);
}

function hasSchema(route: Exclude<AnyRoute, PublicRoute>): boolean {
  if (isMove(route) || 'artifact' in route || 'upload' in route) return true;
  return Boolean(route.query && ('export' in route || route.answer));
}

function moveFaults(route: Extract<AnyRoute, { move: string }>): string[] {
  const body = route.body as { safeParse?: (value: unknown) => { success: boolean } } | undefined;
  const strict = body?.safeParse && !body.safeParse({ aFieldNobodyKnows: 1 }).success;
  return [
    strict ? '' : 'has no strict schema',
    route.kind in KINDS && route.move ? '' : 'names no move of a stream',
    Boolean(route.creates) === route.path.includes(':id')
      ? 'has an id where it creates, or none where it acts'
      : '',
    ...(strict ? wordFaults(route) : []),
  ];
}

const isSentence = (words: Partial<Sentence> | undefined): boolean => Boolean(words?.id && words.en);

/** A screen shows a move by its own words and asks for each field in the way declared beside it. */
function wordFaults({ title, effect, body, texts }: Extract<AnyRoute, { move: string }>): string[] {
  const { properties = {} } = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' });
  const fields = Object.entries(properties) as [string, Partial<FormField>][];
  return [
    isSentence(title) && isSentence(effect) ? '' : 'has no title or no effect in both languages',
    ...fields.map(([name, field]) => {
      if (!isSentence(field['x-title'])) return `does not say what ${name} is called`;
      return INPUTS.includes(field['x-input']!) ? '' : `does not say how ${name} is asked for`;
    }),
    ...texts.map((name) => (name in properties ? '' : `stores ${name}, which its body does not have`)),
  ];
}
