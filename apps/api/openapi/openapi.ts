import { z } from 'zod';
import { moveAnswer } from '../../../libs/contracts/wire/move-answer.js';
import { problem } from '../../../libs/contracts/wire/problem.js';
import type {
  ArtifactRoute,
  ExportRoute,
  InquiryRoute,
  LiveRoute,
  MoveRoute,
  UploadRoute,
  ViewRoute,
} from '../../../libs/contracts/wire/route.js';
import {
  isExport,
  isInquiry,
  isLive,
  isMove,
  isOwnSession,
  isSignIn,
  isUpload,
  isView,
  type DeclaredRoute,
  type PublicRoute,
} from '../route/route.js';

type Schema = { readonly [key: string]: unknown };
type Operation = Schema;

/** The api's OpenAPI 3.1 document, made from the same declarations that register its routes. */
export function openApi(declared: readonly DeclaredRoute[], open: readonly PublicRoute[]): object {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of [...declared, ...open]) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: 'Isen Mulang', version: '0.2.0', summary: 'Manajemen talenta ASN', license: LICENSE },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: { bearer: BEARER, session: SESSION },
      schemas: { Problem: schemaOf(problem, 'output'), MoveAnswer: schemaOf(moveAnswer, 'output') },
      parameters: {
        Standing: STANDING,
        IdempotencyKey: IDEMPOTENCY_KEY,
        AcceptLanguage: ACCEPT_LANGUAGE,
        LastEventId: LAST_EVENT_ID,
      },
      responses: {
        Problem: response('What stands in the way', ref('schemas/Problem'), 'application/problem+json'),
      },
    },
  };
}

const BEARER = { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' };
const SESSION = {
  type: 'apiKey',
  in: 'cookie',
  name: 'isen-session',
  description: 'Of a browser; __Host-isen-session under https',
};
const LICENSE = { name: 'Apache-2.0', identifier: 'Apache-2.0' };

function operationOf(route: DeclaredRoute | PublicRoute): Operation {
  const base = {
    operationId: operationId(route),
    summary: route.summary,
    parameters: pathParameters(route.path),
  };
  if (isMove(route)) return moveOperation(route, base);
  if (isView(route) || isInquiry(route)) return viewOperation(route, base);
  if (isUpload(route)) return uploadOperation(route, base);
  if (isLive(route)) return liveOperation(route, base);
  if (isExport(route)) return exportOperation(route, base);
  return 'artifact' in route ? artifactOperation(route, base) : openOperation(route, base);
}

const operationId = ({ method, path }: { method: string; path: string }): string =>
  [method.toLowerCase(), ...path.split(/[^A-Za-z0-9]+/)].filter(Boolean).join('-');

interface Base {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters: readonly Schema[];
}

function moveOperation(route: MoveRoute, base: Base): Operation {
  const parameters = [...base.parameters, ...COMMON, ref('parameters/IdempotencyKey')];
  const status = route.creates ? '201' : '200';
  return {
    ...base,
    ...declaredPart(route),
    parameters,
    'x-move': route.move,
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaOf(route.body, 'input') } },
    },
    responses: {
      [status]: response('The act as it was sealed', ref('schemas/MoveAnswer')),
      default: PROBLEM,
    },
  };
}

function viewOperation(route: ViewRoute | InquiryRoute, base: Base): Operation {
  const parameters = [...base.parameters, ...COMMON, ...queryParameters(route.query)];
  const answer = response('What the person may see', schemaOf(route.answer, 'output'));
  return { ...base, ...declaredPart(route), parameters, responses: { '200': answer, default: PROBLEM } };
}

function liveOperation(route: LiveRoute, base: Base): Operation {
  const parameters = [...COMMON, ref('parameters/LastEventId'), ...queryParameters(route.query)];
  const events = response('Events as they come', { type: 'string' }, 'text/event-stream');
  const answer = { ...events, 'x-event': { act: schemaOf(route.answer, 'output') } };
  return { ...base, ...declaredPart(route), parameters, responses: { '200': answer, default: PROBLEM } };
}

/** What stands in which header says the protocol, https://tus.io/protocols/resumable-upload. */
function uploadOperation(route: UploadRoute, base: Base): Operation {
  const status = route.method === 'POST' ? '201' : route.method === 'HEAD' ? '200' : '204';
  const parameters = [...base.parameters, ref('parameters/Standing')];
  const responses = { [status]: { description: 'As the tus protocol has it' }, default: PROBLEM };
  return { ...base, ...declaredPart(route), parameters, responses };
}

function exportOperation(route: ExportRoute, base: Base): Operation {
  const parameters = [...base.parameters, ...COMMON, ...queryParameters(route.query)];
  const answer = response('A file of everything that fits', { type: 'string', format: 'binary' }, 'text/csv');
  return { ...base, ...declaredPart(route), parameters, responses: { '200': answer, default: PROBLEM } };
}

function artifactOperation(route: ArtifactRoute, base: Base): Operation {
  const type = route.artifact === 'law' ? 'text/javascript' : 'application/json';
  const answer = response('The bytes whose SHA-256 is the hash', {}, type);
  return { ...base, ...declaredPart(route), responses: { '200': answer, default: PROBLEM } };
}

function openOperation(route: PublicRoute, base: Base): Operation {
  if (!isSignIn(route) && !isOwnSession(route))
    return {
      ...base,
      security: [],
      responses: { '200': response('Well', { type: 'object' }), default: PROBLEM },
    };
  const { status, description } = route.answer;
  const parameters = [
    ...base.parameters,
    ...('query' in route && route.query ? queryParameters(route.query) : []),
  ];
  return { ...base, security: [], parameters, responses: { [status]: { description }, default: PROBLEM } };
}

/** Permission and audit name are part of the contract, so they are published with it. */
const declaredPart = ({ permission, audit, path }: DeclaredRoute): Schema => ({
  security: [{ bearer: [] }, { session: [] }],
  tags: [path.split('/')[1]],
  'x-permission': permission,
  'x-audit': audit,
});

function pathParameters(path: string): Schema[] {
  const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1]);
  return names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

function queryParameters(query: z.ZodType): Schema[] {
  const { properties = {}, required = [] } = schemaOf(query, 'input') as {
    properties?: { [name: string]: Schema };
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

/** JSON Schema of what goes in (before defaults and transformations) or comes out. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

const ref = (name: string): Schema => ({ $ref: `#/components/${name}` });
const response = (description: string, schema: Schema, type = 'application/json'): Schema => ({
  description,
  content: { [type]: { schema } },
});

const PROBLEM = ref('responses/Problem');
const STANDING = header('Standing', false, 'Id of the standing to act on, for who holds several');
const IDEMPOTENCY_KEY = header('Idempotency-Key', true, 'A UUID, or 32 to 200 letters, digits, _ and -');
const ACCEPT_LANGUAGE = header('Accept-Language', false, 'en puts the detail of a problem into English');
const LAST_EVENT_ID = header('Last-Event-ID', false, 'Position of the last act received');
const COMMON = [ref('parameters/Standing'), ref('parameters/AcceptLanguage')];

function header(name: string, required: boolean, description: string): Schema {
  return { name, in: 'header', required, description, schema: { type: 'string' } };
}
