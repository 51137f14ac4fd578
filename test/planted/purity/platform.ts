/** What neither law nor procedure can name: each line must fail to compile under both of their settings. */
export const platform = [
  () => process.env,
  () => Buffer.from(''),
  () => document.title,
  () => window.location,
  () => fetch('http://127.0.0.1'),
  () => console.log(''),
  () => setTimeout(() => undefined, 1),
  () => crypto.randomUUID(),
  () => require('fs'),
  () => new URL('http://127.0.0.1'),
];
