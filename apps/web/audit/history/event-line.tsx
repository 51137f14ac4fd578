import { useClock } from '../../time/use-clock.js';
import type { LinkedEvent } from './linked-history.js';

/** An event of the engine in two lines: its number, type and name, and when it was. */
export function EventLine({ event: { id, type, name, at } }: { readonly event: LinkedEvent }) {
  const { instant } = useClock();
  return (
    <span className="stacked engine-line">
      <span>
        <span className="muted number">{id}</span> {type}
        {name && (
          <>
            {' '}
            <bdi className="hash">{name}</bdi>
          </>
        )}
      </span>
      <time className="muted small" dateTime={at}>
        {instant(at)}
      </time>
    </span>
  );
}
