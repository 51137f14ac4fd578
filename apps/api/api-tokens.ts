/** Injection tokens of the api alone. */
export const OPENAPI = Symbol('OPENAPI');
