import { createContext, runInContext, type Context } from 'node:vm';
import { barTheDoors } from '../checks/bare-world.js';

/**
 * A world with the language and nothing else: no Node, no network, no modules; what could tell two machines
 * or two moments apart throws. The language's own objects stay inside: only texts cross the border, because
 * an object from outside would carry the way out in its constructor.
 */
export function bareWorld(): Context {
  const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  const bar = `'use strict'; (${barTheDoors.toString()})([]); delete globalThis.console;`;
  runInContext(bar, context, { filename: 'bare-world' });
  return context;
}
