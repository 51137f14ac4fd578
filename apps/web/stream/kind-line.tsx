import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { pageOf, partsOf } from '../api/stream-id.js';
import { turnQuery } from '../task/turn-query.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { standingOf } from '../words/standing.js';
import { useWords } from '../words/use-words.js';

interface KindLineProps {
  readonly view: { readonly stream: string; readonly stage: string; readonly outcome: string | null };
}

/** Which kind of thing a page is about, where that stands, and the cycle it belongs to. */
export function KindLine({ view }: KindLineProps) {
  const words = useWords(PLACE_WORDS, STAGE_WORDS);
  const { kind, id } = partsOf(view.stream);
  const { data } = useQuery(turnQuery(kind, id));
  const cycle = data?.cycle;
  return (
    <p className="kind-line">
      <span>{words.say(`kind.${kind}`)}</span>
      <span className="kind-stage">{standingOf(words, kind, view)}</span>
      {cycle && cycle.stream !== view.stream && (
        <span>
          <Link to={pageOf(cycle.stream) ?? '/'}>
            <bdi>{cycle.title ?? words.say('kind.cycle')}</bdi>
          </Link>
        </span>
      )}
    </p>
  );
}
