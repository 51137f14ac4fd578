import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LawWorker } from './support/law-worker.js';

/** A law that does something while it is loaded. */
const lawThat = (does: string): string => `var law = { format: 1 }; ${does};`;

/** Says, as a law would find out, which names can still be used; it stops with them. */
const TELLS_OPEN_NAMES = `
const open = Object.getOwnPropertyNames(globalThis).filter((name) => {
  try {
    return Object(globalThis[name]).any === undefined;
  } catch {
    return false;
  }
});
throw new Error(JSON.stringify(open));
`;

describe('the worker in which a browser runs a law', () => {
  let worker: LawWorker;
  beforeAll(async () => {
    worker = await LawWorker.start();
  });
  afterAll(() => worker?.stop());

  test.each([
    ['Date', 'Date.now()'],
    ['Date', 'new Date()'],
    ['Math.random', 'Math.random()'],
    ['Intl', "new Intl.NumberFormat('id')"],
    ['fetch', "fetch('/me')"],
    ['fetch', "globalThis.fetch('/me')"],
    ['fetch', "new Function('return fetch')()('/me')"],
    ['setTimeout', 'setTimeout(() => 0)'],
    ['queueMicrotask', 'queueMicrotask(() => 0)'],
    ['performance', 'performance.now()'],
    ['crypto', 'crypto.randomUUID()'],
    ['structuredClone', 'structuredClone({})'],
    ['console', 'console.log(1)'],
    ['process', 'process.env'],
    ['require', "require('node:fs')"],
    ['importScripts', "importScripts('')"],
    ['postMessage', 'postMessage({})'],
    ['addEventListener', "addEventListener('message', () => 0)"],
    ['eval', "eval('1')"],
  ])('stops one that uses %s: %s', async (name, code) => {
    await expect(worker.ask('load', lawThat(code))).rejects.toThrow(`the law may not use ${name}`);
  });

  test('has no name left but those of the language', async () => {
    const language = runInContext('Object.getOwnPropertyNames(globalThis)', createContext()) as string[];
    const told = (await worker
      .ask('load', TELLS_OPEN_NAMES)
      .catch((error: Error) => error.message)) as string;
    const open = JSON.parse(told) as string[];
    expect(open).toContain('JSON');
    expect(open.filter((name) => name !== 'law' && !language.includes(name))).toEqual([]);
  });

  test('stops one that reads a clock where it decides', async () => {
    const clocked = `var law = { format: 1, initial: () => ({}), evolve: (k, s) => s,
      decide: () => ({ outcome: 'accepted', story: { at: Date.now() } }) };`;
    expect(await worker.ask('load', clocked)).toBe('1');
    await worker.ask('start', 'case');
    await worker.ask('policy', 'p', '{}');
    const event = '{"stream":"case/1/2","move":"m","actor":{},"at":""}';
    await expect(worker.ask('decide', event, '["","",{}]', '[]', 'p')).rejects.toThrow(
      'the law may not use Date',
    );
  });
});

test('a hole in the list of names is noticed', async () => {
  const holed = await LawWorker.start(true);
  expect(await holed.ask('load', lawThat('queueMicrotask(() => 0)'))).toBe('1');
  await holed.stop();
});
