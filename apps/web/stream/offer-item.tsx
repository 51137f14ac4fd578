import { useId } from 'react';
import type { Offer } from '../api/contract.js';
import { Button } from '../kit/button.js';
import { later } from '../kit/later.js';
import { send } from '../outbox/outbox.js';
import { useMe } from '../people/me.js';
import { useWords } from '../words/use-words.js';
import { Beforehand } from './beforehand.js';
import { Obstructed } from './obstructed.js';

const form = later(() => import('../form/move-form.js').then(({ MoveForm }) => MoveForm));

interface OfferItemProps {
  readonly offer: Offer;
  readonly stream: string | null;
  readonly about: string | undefined;
  /** What most people come here for. */
  readonly isFirst: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** One move: closed it is a button, open its form; with an obstacle it says what stands in the way. */
export function OfferItem({ offer, stream, about, isFirst, isOpen, onOpen }: OfferItemProps) {
  const { pick } = useWords();
  const id = useId();
  const { person } = useMe();
  const sendOff = (body: object, standing: string | null) => {
    const { move, method, path, task } = offer;
    send({ person, move, method, path, stream, task, standing, body });
    onOpen(false);
  };
  return (
    <li className="offer" data-open={isOpen || undefined}>
      {!isOpen && (
        <>
          <Button
            onPress={() => onOpen(true)}
            onPointerEnter={form.fetch}
            onFocus={form.fetch}
            look={isFirst ? 'primary' : 'plain'}
            aria-describedby={`${id}-before`}
          >
            {pick(offer.title)}
          </Button>
          <Beforehand id={`${id}-before`} offer={offer} />
        </>
      )}
      {isOpen && offer.obstacle && <Obstructed offer={offer} onClose={() => onOpen(false)} />}
      {isOpen && !offer.obstacle && (
        <form.Part
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
