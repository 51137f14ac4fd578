import { boxOf } from '../../../libs/domain/case/assessment/nine-box.js';
import { PERFORMANCE_DOWN, POTENTIAL_ACROSS } from '../kit/boxes.js';
import { Person } from '../people/person.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords } from '../words/use-words.js';
import { SeatMenu, SeatNotes } from './seat-menu.js';
import type { Seat } from './seat.js';
import { SESSION_WORDS } from './words.js';

/** The nine boxes with the people in them; every person opens a menu of what one can do about their box. */
export function NineBox({ seats }: { readonly seats: readonly Seat[] }) {
  const { say, word } = useWords(CODE_WORDS, SESSION_WORDS);
  return (
    <div className="nine-box">
      <p className="axis-name axis-down">{say('axis.performance')}</p>
      <div className="nine-grid">
        {PERFORMANCE_DOWN.flatMap((performance) =>
          POTENTIAL_ACROSS.map((potential) => {
            const box = boxOf(performance, potential);
            const members = seats.filter((seat) => seat.box === box);
            return (
              <section
                key={box}
                className="nine-cell"
                data-box={box}
                aria-label={say('nineBox.cell', {
                  box,
                  performance: word('performance', performance),
                  potential: word('potential', potential),
                  count: members.length,
                })}
              >
                <p className="nine-head">
                  <strong>{box}</strong>
                  <span className="muted small">{word('box', String(box))}</span>
                </p>
                <ul>
                  {members.map((seat) => (
                    <li key={seat.case}>
                      <SeatMenu seat={seat}>
                        <Person id={seat.person} />
                        <SeatNotes seat={seat} />
                      </SeatMenu>
                    </li>
                  ))}
                </ul>
              </section>
            );
          }),
        )}
      </div>
      <p className="axis-name axis-across">{say('axis.potential')}</p>
    </div>
  );
}
