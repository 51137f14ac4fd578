import type { CycleOverview } from '../../api/contract.js';
import { isStreamKind } from '../../api/stream-id.js';
import { Empty } from '../../kit/empty.js';
import { useDays } from '../../task/use-days.js';
import { ROLE_WORDS } from '../../words/role-words.js';
import { TASK_WORDS } from '../../words/task-words.js';
import { useWords } from '../../words/use-words.js';
import { Bar } from './bar.js';
import { Count } from './count.js';
import { OVERVIEW_WORDS } from './words.js';

const AGES = ['plain', 'middle', 'old', 'late'] as const;

/** Whom the process waits for and since when, the most overdue first, with how old their tasks are. */
export function Waits({ overview }: { readonly overview: CycleOverview }) {
  const { say, word } = useWords(OVERVIEW_WORDS, ROLE_WORDS, TASK_WORDS);
  const { since } = useDays();
  const { stream, isListed, waits } = overview;
  if (waits.length === 0) return <Empty>{say('overview.nobody')}</Empty>;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={say('overview.waits')}>
      <table className="waits">
        <thead>
          <tr>
            <th scope="col">{say('overview.office')}</th>
            <th scope="col">{say('overview.task')}</th>
            <th scope="col">{say('overview.waiting')}</th>
            <th scope="col">{say('overview.late')}</th>
            <th scope="col">{say('overview.since')}</th>
            <th scope="col">{say('overview.age')}</th>
          </tr>
        </thead>
        <tbody>
          {waits.map(({ streamKind, kind, role, count, late, since: oldest, ages }) => {
            const list = isListed
              ? { cycle: stream, ...(streamKind === 'case' ? { waiting: kind } : {}) }
              : null;
            const of = isStreamKind(streamKind) ? streamKind : 'case';
            return (
              <tr key={`${streamKind} ${kind} ${role}`}>
                <th scope="row">{role ? word('role', role) : say('overview.byName')}</th>
                <td>{word('task', kind)}</td>
                <td className="number">
                  <Count count={count} list={list} kind={of} name={word('task', kind)} />
                </td>
                <td className="number">
                  <Count
                    count={late}
                    list={list && streamKind === 'case' ? { ...list, late: true } : list}
                    kind={of}
                    name={say('overview.lateAt', { stage: word('task', kind) })}
                    isLate
                  />
                </td>
                <td>{since(oldest)}</td>
                <td className="bar-cell">
                  {ages && (
                    <>
                      <Bar
                        most={count ?? 1}
                        parts={AGES.map((look, index) => ({ look, count: ages[index] ?? 0 }))}
                      />
                      <span className="small muted number">{ages.join(' · ')}</span>
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
