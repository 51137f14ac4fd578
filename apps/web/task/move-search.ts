/** Which move's form is open on a page, and what it is about; it stands in the address. */
export interface MoveSearch {
  readonly do?: string | undefined;
  readonly about?: string | undefined;
  /** The task that a link was about, so that it can say what became of it. */
  readonly task?: string | undefined;
}

const short = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= 100 ? value : undefined;

/** Reads the address; what it doesn't know it leaves out. */
export function moveSearch(given: { readonly [name: string]: unknown }): MoveSearch {
  const [move, about, task] = [short(given['do']), short(given['about']), given['task']];
  return {
    ...(move ? { do: move } : {}),
    ...(about ? { about } : {}),
    ...(typeof task === 'string' && /^t\d{1,6}$/.test(task) ? { task } : {}),
  };
}
