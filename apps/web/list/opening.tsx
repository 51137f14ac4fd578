import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { answered, api } from '../api/client.js';
import { listKey } from '../api/query-keys.js';
import type { StreamKind } from '../api/stream-id.js';
import type { Letter } from '../outbox/letter.js';
import { useLetters } from '../outbox/use-letters.js';
import { LetterNote } from '../stream/letter-note.js';
import { OfferList } from '../stream/offer-list.js';
import { useWords } from '../words/use-words.js';
import type { ListSearch } from './list-search.js';
import { LIST_WORDS } from './words.js';

/** What was opened stays told when its move is offered no more: a case is in one signing round at a time. */
const hasOpened = ({ fate }: Letter, kind: string): boolean =>
  fate.state === 'accepted' && fate.answer.stream.startsWith(`${kind}/`);

/** The moves that open something new of a kind, for whoever may make them; nothing for others. */
export function Opening({ kind }: { readonly kind: StreamKind }) {
  const { say } = useWords(LIST_WORDS);
  const search: ListSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: [...listKey(kind), 'opening', search.cycle],
    queryFn: () =>
      answered(api.GET('/moves', { params: { query: search.cycle ? { cycle: search.cycle } : {} } })),
  });
  const offers = data?.moves.filter((offer) => offer.kind === kind) ?? [];
  const names = offers.map(({ move }) => move);
  const letters = useLetters(null).filter((letter) => names.includes(letter.move) || hasOpened(letter, kind));
  if (offers.length === 0 && letters.length === 0) return null;
  const open = (change: ListSearch) =>
    void navigate({ to: '.', search: (old) => ({ ...old, do: undefined, ...change }), replace: true });
  return (
    <section className="card moves" aria-label={say('moves.opening')}>
      {letters.map((letter) => (
        <LetterNote key={letter.key} letter={letter} onOpen={(move) => open({ do: move })} />
      ))}
      <OfferList offers={offers} stream={null} isClosed={false} search={search} onOpen={open} />
    </section>
  );
}
