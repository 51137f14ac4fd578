import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isMove } from '../route/route.js';
import { declaredRoutes, publicRoutes } from '../routes.js';
import { openApi } from './openapi.js';

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly $ref?: string; readonly name?: string; readonly in?: string }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: object } } };
  readonly responses: { readonly [status: string]: object };
  readonly 'x-permission'?: readonly string[];
}
const document = openApi(declaredRoutes, publicRoutes) as {
  openapi: string;
  info: { title: string; version: string };
  paths: { [path: string]: { [method: string]: Operation } };
  components: object;
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

test('it is OpenAPI 3.1 and says every declared route', () => {
  expect(document.openapi).toMatch(/^3\.1\.\d+$/);
  expect(operations).toHaveLength(declaredRoutes.length + publicRoutes.length);
});

test('it names the release that package.json names', () => {
  const manifest = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  expect(document.info.version).toBe((JSON.parse(manifest) as { version: string }).version);
});

test('operations have names of their own, answers, and all their path parameters', () => {
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  for (const { path, operation } of operations) {
    expect(Object.keys(operation.responses)).toContain('default');
    const named = operation.parameters.filter((one) => one.in === 'path').map((one) => `{${one.name}}`);
    expect(named).toEqual(path.match(/\{\w+\}/g) ?? []);
  }
});

test('every move has a body schema, a key, and a permission', () => {
  for (const route of declaredRoutes.filter(isMove)) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    const operation = document.paths[path]?.[route.method.toLowerCase()];
    expect(operation?.requestBody?.content['application/json'].schema).toMatchObject({
      type: 'object',
      additionalProperties: false,
    });
    expect(operation?.parameters).toContainEqual({ $ref: '#/components/parameters/IdempotencyKey' });
    expect(operation?.['x-permission']).toEqual(route.permission);
  }
});

test('every reference leads somewhere', () => {
  const text = JSON.stringify(document);
  for (const [, pointer = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = pointer
      .split('/')
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], document);
    expect(found, pointer).toBeDefined();
  }
  expect(text).not.toContain('$schema');
});
