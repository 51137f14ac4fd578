const record = async (): Promise<void> => undefined;

/** Promises nobody waits for, and types that say nothing. */
export async function careless(words: readonly string[]): Promise<void> {
  record(); // caught: no-floating-promises
  words.forEach(async () => record()); // caught: no-misused-promises
  await words.length; // caught: await-thenable
  const anything = JSON.parse('1') as any; // caught: no-explicit-any
  if (anything == 1) throw 'a word'; // caught: eqeqeq only-throw-error
}

/** A kind that a switch forgets would fall through in silence. */
export function forgetful(kind: 'accepted' | 'refused'): number {
  switch (kind) { // caught: switch-exhaustiveness-check
    case 'accepted':
      return 1;
  }
  return 0;
}
