import type { CycleOverview } from '../../api/contract.js';
import { BOX_ROWS, PERFORMANCE_DOWN, POTENTIAL_ACROSS } from '../../kit/boxes.js';
import { CODE_WORDS } from '../../words/code-words.js';
import { useWords } from '../../words/use-words.js';
import { Count } from './count.js';
import { OVERVIEW_WORDS } from './words.js';

/** The nine boxes as the regulation draws them, each with how many stand in it. */
export function BoxCounts({ overview }: { readonly overview: CycleOverview }) {
  const { say, word } = useWords(CODE_WORDS, OVERVIEW_WORDS);
  const { stream, isListed, boxes } = overview;
  const most = Math.max(1, ...boxes.map(({ count }) => count ?? 0));
  return (
    <>
      <table className="box-counts">
        <caption className="visually-hidden">{say('overview.boxes')}</caption>
        <thead>
          <tr>
            <td />
            {POTENTIAL_ACROSS.map((level) => (
              <th key={level} scope="col">
                {word('potential', level)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {BOX_ROWS.map((row, index) => (
            <tr key={row[0]}>
              <th scope="row">{word('performance', PERFORMANCE_DOWN[index]!)}</th>
              {row.map((box) => {
                const { count = 0 } = boxes.find((one) => one.box === box) ?? {};
                const heat = Math.ceil(((count ?? 0) / most) * 4);
                return (
                  <td key={box} data-heat={heat}>
                    <span className="box-number">{box}</span>
                    <Count
                      count={count}
                      list={isListed ? { cycle: stream, box } : null}
                      name={say('overview.box', { box, name: word('box', String(box)) })}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small muted">{say('overview.boxNote')}</p>
    </>
  );
}
