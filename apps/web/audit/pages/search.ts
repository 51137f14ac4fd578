const textOf = (value: unknown, max = 100): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, max) : undefined;
const CODE = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
const codeOf = (value: unknown): string | undefined => {
  const text = textOf(value);
  return text && CODE.test(text) ? text : undefined;
};
const GOVERNMENT = /^\d{2}(\.\d{2})?$/;
/** The router reads `62.01` in an address as a number. */
const governmentOf = (value: unknown): string | undefined => {
  const text = String(value ?? '');
  return GOVERNMENT.test(text) ? text : undefined;
};

const given = <T extends { readonly [name: string]: unknown }>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    readonly [K in keyof T]?: NonNullable<T[K]>;
  };
type Address = { readonly [name: string]: unknown };

/** What the search for a stream is narrowed to; it stands in the address. */
export const streamSearch = ({ q, kind, government, stage, outcome }: Address) =>
  given({
    q: textOf(q),
    kind: codeOf(kind),
    government: governmentOf(government),
    stage: codeOf(stage),
    outcome: codeOf(outcome),
  });
export type StreamSearch = ReturnType<typeof streamSearch>;

/** What the list of refused attempts is narrowed to. */
export const refusalSearch = ({ q, kind, government }: Address) =>
  given({ q: textOf(q), kind: codeOf(kind), government: governmentOf(government) });
export type RefusalSearch = ReturnType<typeof refusalSearch>;

/** Which act of a stream is looked at. */
export const replaySearch = ({ act }: Address) =>
  given({ act: Number.isInteger(act) && Number(act) > 0 ? Number(act) : undefined });
