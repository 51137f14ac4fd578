import type { Offer } from '../api/contract.js';
import { Empty } from '../kit/empty.js';
import { useWords } from '../words/use-words.js';
import type { MoveSearch } from './move-search.js';
import { OfferItem } from './offer-item.js';
import { STREAM_WORDS } from './words.js';

interface OfferListProps {
  readonly offers: readonly Offer[];
  /** The stream they act on; null when they open a new one. */
  readonly stream: string | null;
  readonly isClosed: boolean;
  readonly search: MoveSearch;
  readonly onOpen: (search: MoveSearch) => void;
}

/** Moves by name, each to be opened as a form. */
export function OfferList({ offers, stream, isClosed, search, onOpen }: OfferListProps) {
  const { say } = useWords(STREAM_WORDS);
  if (offers.length === 0) return <Empty>{say(isClosed ? 'moves.closed' : 'moves.none')}</Empty>;
  return (
    <ul className="offers">
      {offers.map((offer) => (
        <OfferItem
          key={offer.move + offer.path}
          offer={offer}
          stream={stream}
          about={search.about}
          isOpen={search.do === offer.move}
          onOpen={(isOpen) => onOpen(isOpen ? { do: offer.move } : {})}
        />
      ))}
    </ul>
  );
}
