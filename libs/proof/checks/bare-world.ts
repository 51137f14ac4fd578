/**
 * Bars, in the world it runs in, what could tell two machines or two moments apart: whatever it bars throws as soon
 * as it is used, and cannot be opened again. The language itself stays.
 *
 * This function is also handed into other worlds as its own source, so it may use nothing from around it.
 * @param platform further names of the global object that are no part of the language
 */
export function barTheDoors(platform: readonly string[]): void {
  const barred = (name: string) => (): never => {
    throw new Error(`the law may not use ${name}`);
  };
  const traps = [
    'apply',
    'construct',
    'get',
    'set',
    'has',
    'ownKeys',
    'getPrototypeOf',
    'getOwnPropertyDescriptor',
  ];
  const wall = (name: string): unknown =>
    new Proxy(function () {}, Object.fromEntries(traps.map((trap) => [trap, barred(name)])));
  const put = (target: object, name: string, value: unknown): void =>
    void Object.defineProperty(target, name, {
      value,
      writable: false,
      configurable: false,
      enumerable: false,
    });
  const ambient = [
    'Date',
    'Intl',
    'WebAssembly',
    'SharedArrayBuffer',
    'Atomics',
    'WeakRef',
    'FinalizationRegistry',
  ];
  for (const name of new Set([...ambient, ...platform])) put(globalThis, name, wall(name));
  put(Math, 'random', barred('Math.random'));
  for (const name of ['localeCompare', 'toLocaleLowerCase', 'toLocaleUpperCase', 'normalize'])
    put(String.prototype, name, barred(name));
  for (const type of [Object, Array, Number, BigInt])
    put(type.prototype, 'toLocaleString', barred('toLocaleString'));
  put(Object.getPrototypeOf(Int8Array.prototype) as object, 'toLocaleString', barred('toLocaleString'));
}
