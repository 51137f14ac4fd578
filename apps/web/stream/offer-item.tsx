import { useEffect, useRef } from 'react';
import { Button } from '../kit/button.js';
import { MoveForm } from '../form/move-form.js';
import { send } from '../outbox/outbox.js';
import { useMe } from '../people/me.js';
import { useWords } from '../words/use-words.js';
import { Obstructed } from './obstructed.js';
import type { Offer } from '../api/contract.js';

interface OfferItemProps {
  readonly offer: Offer;
  readonly stream: string | null;
  readonly about: string | undefined;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** One move: closed it is a button, open its form; with an obstacle it says what stands in the way. */
export function OfferItem({ offer, stream, about, isOpen, onOpen }: OfferItemProps) {
  const { pick } = useWords();
  const { person } = useMe();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) place.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, [isOpen, about]);
  const sendOff = (body: object, standing: string | null) => {
    const { move, method, path, task } = offer;
    send({ person, move, method, path, stream, task, standing, body });
    onOpen(false);
  };
  return (
    <li ref={place} className="offer" data-open={isOpen || undefined}>
      {!isOpen && (
        <Button onPress={() => onOpen(true)} look={offer.obstacle ? 'plain' : 'primary'}>
          {pick(offer.title)}
        </Button>
      )}
      {isOpen && offer.obstacle && <Obstructed offer={offer} onClose={() => onOpen(false)} />}
      {isOpen && !offer.obstacle && (
        <MoveForm
          key={about ?? ''}
          offer={offer}
          known={about ? { case: about } : {}}
          onSend={sendOff}
          onCancel={() => onOpen(false)}
        />
      )}
    </li>
  );
}
