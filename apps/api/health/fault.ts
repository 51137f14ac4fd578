/** A part that is not as it should be, and what is wrong with it, in words that anybody may read. */
export interface Fault {
  readonly path: 'database' | 'disk' | 'key' | 'log' | 'temporal' | 'worker';
  readonly message: string;
}

/** What a look finds; the other answer when it fails or takes too long. */
export async function within<T>(patienceMs: number, look: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), patienceMs);
  });
  return Promise.race([look.catch(() => otherwise), late]).finally(() => clearTimeout(timer));
}
