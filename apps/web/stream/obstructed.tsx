import { useRef } from 'react';
import type { Offer } from '../api/contract.js';
import { Button } from '../kit/button.js';
import { useFirstFocus } from '../kit/use-first-focus.js';
import { KIT_WORDS } from '../kit/words.js';
import { Refusal } from '../refusal/refusal.js';
import { useWords } from '../words/use-words.js';
import { STREAM_WORDS } from './words.js';

interface ObstructedProps {
  readonly offer: Offer;
  readonly onClose: () => void;
}

/** A move that the law would refuse now, whatever is filled in: why, and who can change that. */
export function Obstructed({ offer, onClose }: ObstructedProps) {
  const { say, pick } = useWords(KIT_WORDS, STREAM_WORDS);
  const place = useRef<HTMLDivElement>(null);
  useFirstFocus(place);
  return (
    <div ref={place} className="move-form">
      <h3>{pick(offer.title)}</h3>
      <p className="muted">{say('moves.obstructed')}</p>
      {offer.obstacle && <Refusal problem={offer.obstacle} kind={offer.kind} />}
      <Button onPress={onClose}>{say('form.cancel')}</Button>
    </div>
  );
}
