import { createContext, runInContext, type Context } from 'node:vm';

/**
 * A world with the language and nothing else: no Node, no network, no modules; what could tell two machines
 * or two moments apart throws. The language's own objects stay inside: only texts cross the border, because
 * an object from outside would carry the way out in its constructor.
 */
export function bareWorld(): Context {
  const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  runInContext(BAR_THE_DOORS, context, { filename: 'bare-world' });
  return context;
}

const BAR_THE_DOORS = `
'use strict';
(() => {
  const barred = (name) => () => {
    throw new Error('the law may not use ' + name);
  };
  const wall = (name) => {
    const bar = barred(name);
    const traps = ['apply', 'construct', 'get', 'set', 'has', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor'];
    return new Proxy(function () {}, Object.fromEntries(traps.map((trap) => [trap, bar])));
  };
  const put = (target, name, value) =>
    Object.defineProperty(target, name, { value, writable: false, configurable: false, enumerable: false });
  for (const name of ['Date', 'Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry'])
    put(globalThis, name, wall(name));
  put(Math, 'random', barred('Math.random'));
  for (const name of ['localeCompare', 'toLocaleLowerCase', 'toLocaleUpperCase', 'normalize'])
    put(String.prototype, name, barred(name));
  for (const type of [Object, Array, Number, BigInt]) put(type.prototype, 'toLocaleString', barred('toLocaleString'));
  put(Object.getPrototypeOf(Int8Array.prototype), 'toLocaleString', barred('toLocaleString'));
  delete globalThis.console;
})();
`;
