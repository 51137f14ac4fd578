import type { ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { partsOf } from '../api/stream-id.js';
import { useWords } from '../words/use-words.js';
import type { Seat } from './seat.js';

const OPEN_CASE = 'open';

interface SeatMenuProps {
  readonly seat: Seat;
  /** What stands on the button; the person's name reads out with it. */
  readonly children: ReactNode;
}

/** A button with the menu of the moves that the server offers about a person, and the way to their case. */
export function SeatMenu({ seat, children }: SeatMenuProps) {
  const { say, pick } = useWords();
  const navigate = useNavigate();
  const choose = (key: string | number) =>
    key === OPEN_CASE
      ? void navigate({ to: '/cases/$id', params: { id: partsOf(seat.case).id } })
      : void navigate({ to: '.', search: { do: String(key), about: seat.case }, replace: true });
  return (
    <MenuTrigger>
      <Button className="seat" data-moved={seat.box !== seat.mappedBox || undefined}>
        {children}
      </Button>
      <Popover className="popover popover-menu">
        <Menu className="menu" onAction={choose}>
          {seat.moves.map((offer) => (
            <MenuItem key={offer.move} id={offer.move} className="menu-item">
              {pick(offer.title)}
            </MenuItem>
          ))}
          <MenuItem id={OPEN_CASE} className="menu-item">
            {say('nineBox.openCase')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** What is going on about a person: moved, being voted on, somebody stands aside. */
export function SeatNotes({ seat }: { readonly seat: Seat }) {
  const { say } = useWords();
  const { box, mappedBox, proposed, recused } = seat;
  return (
    <span className="seat-notes small">
      {box !== mappedBox && <span className="tag">{say('nineBox.moved', { mapped: mappedBox })}</span>}
      {proposed && (
        <span className="tag" data-tone="accent">
          {say('nineBox.proposed', { box: proposed.box, votes: Object.keys(proposed.votes).length })}
        </span>
      )}
      {recused.length > 0 && <span className="tag">{say('nineBox.recused', { count: recused.length })}</span>}
    </span>
  );
}
