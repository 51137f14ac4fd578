import type { Inline } from '../../../libs/documents/document.js';
import { GovernmentName } from '../people/government-name.js';
import { Person } from '../people/person.js';
import { usePosition } from '../people/position-name.js';
import { formalWord } from './formal-word.js';
import { useFormalClock } from './use-formal-clock.js';

/** A piece of a line: what is named by id gets the name that whoever reads may see. */
export function InlineView({ piece }: { readonly piece: Inline }) {
  const { date, instant } = useFormalClock();
  if ('text' in piece) return piece.text;
  if ('person' in piece) return <Person id={piece.person} />;
  if ('position' in piece) return <PositionTitle id={piece.position} />;
  if ('government' in piece) return <GovernmentName code={piece.government} />;
  if ('date' in piece) return /^\d{4}-\d{2}-\d{2}$/.test(piece.date) ? date(piece.date) : piece.date;
  if ('instant' in piece) return instant(piece.instant);
  return formalWord(piece.of, piece.code);
}

function PositionTitle({ id }: { readonly id: string }) {
  const position = usePosition(id);
  return <bdi>{position ? `${position.title}, ${position.unitName}` : position === null ? id : '…'}</bdi>;
}
