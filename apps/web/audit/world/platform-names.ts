/** Every name that the language itself gives the global object; `eval` is left out, it makes code from text. */
const LANGUAGE = new Set(
  [
    'globalThis Infinity NaN undefined Object Function Array Number Boolean String Symbol BigInt Math JSON Reflect',
    'Proxy Promise Iterator RegExp Map Set WeakMap WeakSet ArrayBuffer DataView parseFloat parseInt isFinite isNaN',
    'decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape',
    'Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError SuppressedError',
    'Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array BigInt64Array',
    'BigUint64Array Float16Array Float32Array Float64Array',
  ].flatMap((line) => line.split(' ')),
);

/** Everything else that can be reached by its bare name here. */
export function platformNames(): readonly string[] {
  const names = new Set<string>();
  for (
    let from = globalThis as object | null;
    from && from !== Object.prototype;
    from = Object.getPrototypeOf(from) as object | null
  ) {
    for (const name of Object.getOwnPropertyNames(from)) if (!LANGUAGE.has(name)) names.add(name);
  }
  return [...names];
}
