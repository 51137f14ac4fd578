import { useNavigate } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { pageOf } from '../api/stream-id.js';
import { useWords } from '../words/use-words.js';
import type { Seat } from './seat.js';
import { SESSION_WORDS } from './words.js';

const OPEN_CASE = 'open';

interface SeatActsProps {
  readonly seat: Seat;
  /** What it opens beside, and where the focus comes back to. */
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly labelledBy: string;
  /** Which of them has the focus first; none of them yet after a click of the mouse. */
  readonly from: 'first' | 'last' | true;
  readonly onClose: () => void;
}

/** The moves about a person, and the way to their case. */
export function SeatActs({ seat, button, labelledBy, from, onClose }: SeatActsProps) {
  const { say, pick } = useWords(SESSION_WORDS);
  const navigate = useNavigate();
  const choose = (key: string | number) =>
    key === OPEN_CASE
      ? void navigate({ to: pageOf(seat.case) ?? '/' })
      : void navigate({ to: '.', search: { do: String(key), about: seat.case }, replace: true });
  return (
    <Popover
      className="popover popover-menu"
      trigger="MenuTrigger"
      placement="bottom start"
      triggerRef={button}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Menu
        className="menu"
        aria-labelledby={labelledBy}
        autoFocus={from}
        onAction={choose}
        onClose={onClose}
      >
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
  );
}
