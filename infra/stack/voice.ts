/** How the stack tells a person what it does. */
export interface Voice {
  say(line: string): void;
  /** Announces a step, says every ten seconds since when it has been going on, and how long it took. */
  during<T>(step: string, work: () => Promise<T>): Promise<T>;
}

const REMIND_MS = 10_000;

/**
 * A voice that writes one line per sentence, headed by the time of day.
 * @param write takes a whole line, newline included
 */
export function voice(write: (line: string) => void = (line) => void process.stdout.write(line)): Voice {
  const say = (line: string): void => write(`${clock(new Date())}  ${line}\n`);
  return { say, during: (step, work) => during(say, step, work) };
}

async function during<T>(say: (line: string) => void, step: string, work: () => Promise<T>): Promise<T> {
  const began = new Date();
  const seconds = (): string => ((Date.now() - began.getTime()) / 1000).toFixed(1);
  say(`${step} …`);
  const reminder = setInterval(
    () => say(`${step}: still at it, since ${clock(began)} (${seconds()} s)`),
    REMIND_MS,
  );
  try {
    const result = await work();
    say(`${step}: done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}

const clock = (at: Date): string => at.toTimeString().slice(0, 8);
