/** Injection tokens of the api alone. */
export const LOG = Symbol('LOG');
export const OPENAPI = Symbol('OPENAPI');
