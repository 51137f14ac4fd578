import { runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { bareWorld } from './bare-world.js';
import { LawWorld } from './law-world.js';

const inside = (code: string): unknown => runInContext(code, bareWorld());

describe('the world in which a law is run again', () => {
  test.each([
    ['Date', 'Date.now()'],
    ['Date', 'new Date()'],
    ['Date', 'globalThis.Date.UTC(2026)'],
    ['Math.random', 'Math.random()'],
    ['Intl', "new Intl.NumberFormat('id')"],
    ['WebAssembly', 'WebAssembly.compile'],
    ['SharedArrayBuffer', 'new SharedArrayBuffer(8)'],
    ['Atomics', 'Atomics.load'],
    ['WeakRef', 'new WeakRef({})'],
    ['localeCompare', "'a'.localeCompare('b')"],
    ['toLocaleString', '(1000).toLocaleString()'],
    ['toLocaleString', '[1].toLocaleString()'],
  ])('has no %s: %s throws', (name, code) => {
    expect(() => inside(code)).toThrow(`the law may not use ${name}`);
  });

  test.each([
    'process',
    "require('node:fs')",
    "fetch('http://127.0.0.1')",
    'setTimeout(() => 0)',
    'console',
    'performance',
    'crypto',
  ])('does not know %s', (code) => expect(() => inside(code)).toThrow(/is not defined/));

  test.each(["eval('1')", "new Function('return 1')()", "[].constructor.constructor('return process')()"])(
    'makes no code from text: %s',
    (code) => expect(() => inside(code)).toThrow(/Code generation from strings disallowed/),
  );

  test('cannot be opened again from inside', () => {
    const code = `try { Object.defineProperty(globalThis, 'Date', { value: 1 }) } catch {} ; delete globalThis.Date; Date.now()`;
    expect(() => inside(code)).toThrow('the law may not use Date');
  });

  test('still has the language', () => {
    expect(
      inside('JSON.stringify([2, 1].sort().map((n) => Math.floor(n / 2) + [...new Map([[1, 2]])].length))'),
    ).toBe('[1,2]');
  });

  test('a law that reads a clock is stopped where it reads it', () => {
    const clocked = `var law = { format: 1, initial: () => ({}), evolve: (k, s) => s,
      decide: () => ({ outcome: 'accepted', story: { at: Date.now() } }) };`;
    const world = new LawWorld(clocked);
    world.start('case');
    world.givePolicy('p', '{}');
    const texts = {
      event: '{"stream":"case/1/2","move":"m","actor":{},"at":""}',
      arguments: '["","",{}]',
      facts: [],
    };
    expect(() => world.decide(texts, 'p')).toThrow('the law may not use Date');
  });

  test('an artefact of a format that this verifier does not know is refused', () => {
    expect(() => new LawWorld('var law = { format: 2 };')).toThrow('the law has format 2');
  });
});
