/** What no replay could repeat. `Date` is absent on purpose: Temporal gives workflows its own. */
export const ambient = [
  () => WebAssembly, // caught: no-restricted-globals
  () => new Intl.DateTimeFormat('id'), // caught: no-restricted-globals
  () => globalThis, // caught: no-restricted-globals
  () => process.env, // caught: no-restricted-globals
  () => eval('1'), // caught: no-eval no-restricted-globals
  () => 'a'.localeCompare('b'), // caught: no-restricted-properties
];
