/** What a law must not lean on, because it differs between two runs of the same decision. */
export const ambient = [
  () => Date.now(), // caught: no-restricted-globals
  () => new Date(), // caught: no-restricted-globals
  () => Math.random(), // caught: no-restricted-properties
  () => new Intl.NumberFormat('id'), // caught: no-restricted-globals
  () => 'a'.localeCompare('b'), // caught: no-restricted-properties
  () => (1).toLocaleString(), // caught: no-restricted-properties
  () => setTimeout(() => undefined, 1), // caught: no-restricted-globals
  () => queueMicrotask(() => undefined), // caught: no-restricted-globals
  () => WebAssembly, // caught: no-restricted-globals
  () => eval('1'), // caught: no-eval no-restricted-globals
  () => new Function('return 1'), // caught: no-implied-eval no-restricted-globals
  () => globalThis, // caught: no-restricted-globals
  () => crypto.randomUUID(), // caught: no-restricted-globals
  () => performance.now(), // caught: no-restricted-globals
  () => new WeakRef({}), // caught: no-restricted-globals
];
