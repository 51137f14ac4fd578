import { useClock } from '../time/use-clock.js';
import { useDays } from './use-days.js';

interface DueTextProps {
  readonly dueAt: string;
  readonly government?: string;
}

/** Until when a task may wait, in amber once that is past; the exact instant is in its title. */
export function DueText({ dueAt, government }: DueTextProps) {
  const { instant } = useClock(government);
  const { due } = useDays(government);
  return (
    <time
      className="due"
      dateTime={dueAt}
      title={instant(dueAt)}
      data-late={Date.parse(dueAt) < Date.now() || undefined}
    >
      {due(dueAt)}
    </time>
  );
}
