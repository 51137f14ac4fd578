import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { movesQuery } from '../api/moves-query.js';
import { Empty } from '../kit/empty.js';
import { Fetched } from '../kit/fetched.js';
import { useLetters } from '../outbox/use-letters.js';
import { CLAIMING } from '../task/claiming.js';
import type { MoveSearch } from '../task/move-search.js';
import { useWords } from '../words/use-words.js';
import { LetterNote } from './letter-note.js';
import { OfferList } from './offer-list.js';
import { STREAM_WORDS } from './words.js';

interface MovesProps {
  readonly kind: string;
  readonly id: string;
}

/** The moves that are the person's to make here, one of them open as a form, and what became of those sent. */
export function Moves({ kind, id }: MovesProps) {
  const { say } = useWords(STREAM_WORDS);
  const query = useQuery(movesQuery(kind, id));
  const search: MoveSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const open = (change: MoveSearch) =>
    void navigate({
      to: '.',
      search: (old) => ({ ...old, do: undefined, about: undefined, ...change }),
      replace: true,
    });
  const letters = useLetters().filter(({ stream }) => stream?.endsWith(`/${id}`));
  return (
    <section className="card moves" aria-labelledby="moves-title">
      <h2 id="moves-title">{say('moves.title')}</h2>
      {letters.map((letter) => (
        <LetterNote key={letter.key} letter={letter} onOpen={(move) => open({ do: move })} />
      ))}
      <Fetched query={query} notTheirs={<Empty>{say('moves.none')}</Empty>}>
        {({ moves, stream, closed }) => (
          <OfferList
            offers={moves.filter(({ move }) => !CLAIMING.includes(move))}
            stream={stream}
            isClosed={closed !== null}
            search={search}
            onOpen={open}
          />
        )}
      </Fetched>
    </section>
  );
}
