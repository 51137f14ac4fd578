import type { Offer } from '../api/contract.js';
import { aboutOf } from '../form/offer-about.js';
import { Empty } from '../kit/empty.js';
import type { MoveSearch } from '../task/move-search.js';
import { useWords } from '../words/use-words.js';
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

/** What is seldom done, and ends or changes more than a step: it stands out of the way of what waits. */
const RARE: readonly string[] = [
  'withdrawNomination',
  'adoptPolicy',
  'returnSession',
  'closeCycle',
  'reassignTask',
];

/** Moves by name, each to be opened as a form: what comes first is the one primary button. */
export function OfferList({ offers, stream, isClosed, search, onOpen }: OfferListProps) {
  const { say } = useWords(STREAM_WORDS);
  if (offers.length === 0) return <Empty>{say(isClosed ? 'moves.closed' : 'moves.none')}</Empty>;
  const usual = offers.filter(({ move }) => !RARE.includes(move));
  const rare = offers.filter(({ move }) => RARE.includes(move));
  const first = usual.find(({ obstacle }) => obstacle === null);
  const listed = (some: readonly Offer[]) => (
    <ul className="offers">
      {some.map((offer) => (
        <OfferItem
          key={[offer.move, offer.path, aboutOf(offer)].join(' ')}
          offer={offer}
          stream={stream}
          about={aboutOf(offer) === undefined ? search.about : undefined}
          isFirst={offer === first}
          isOpen={
            search.do === offer.move && [undefined, aboutOf(offer) ?? search.about].includes(search.about)
          }
          onOpen={(isOpen) => onOpen(isOpen ? { do: offer.move, about: aboutOf(offer) } : {})}
        />
      ))}
    </ul>
  );
  return (
    <>
      {usual.length > 0 && listed(usual)}
      {usual.length === 0 && <p className="muted">{say('moves.none')}</p>}
      {rare.length > 0 && (
        <details className="rare" open={rare.some(({ move }) => move === search.do)}>
          <summary>{say('moves.rare')}</summary>
          {listed(rare)}
        </details>
      )}
    </>
  );
}
