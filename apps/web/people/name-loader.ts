import { answered, api } from '../api/client.js';

/** Who a person is to whoever asks; null when they may not know. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly position: string | null;
  readonly unit: string | null;
}

const AT_ONCE_MAX = 100;

interface Waiting {
  readonly id: string;
  readonly settle: (known: Known | null) => void;
  readonly fail: (error: unknown) => void;
}
let waiting: Waiting[] = [];

/** Finds one person; all asked for in the same moment travel in one request. */
export function findPerson(id: string): Promise<Known | null> {
  return new Promise((settle, fail) => {
    if (waiting.length === 0) setTimeout(() => void askAll(), 0);
    waiting.push({ id, settle, fail });
  });
}

async function askAll(): Promise<void> {
  const asked = waiting;
  waiting = [];
  for (let from = 0; from < asked.length; from += AT_ONCE_MAX)
    await ask(asked.slice(from, from + AT_ONCE_MAX));
}

async function ask(asked: readonly Waiting[]): Promise<void> {
  const ids = [...new Set(asked.map(({ id }) => id))];
  try {
    const { rows } = await answered(api.GET('/people', { params: { query: { id: ids } } }));
    for (const { id, settle } of asked) settle(rows.find((row) => row.id === id) ?? null);
  } catch (error) {
    for (const { fail } of asked) fail(error);
  }
}
