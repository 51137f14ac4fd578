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
  const { say } = useWords(OVERVIEW_WORDS);
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
          {waits.map((wait) => (
            <WaitRow
              key={`${wait.streamKind} ${wait.kind} ${wait.role}`}
              wait={wait}
              cycle={isListed ? stream : null}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface WaitRowProps {
  readonly wait: CycleOverview['waits'][number];
  /** The cycle whose lists the numbers open; null where they are not for whoever looks. */
  readonly cycle: string | null;
}

function WaitRow({ wait, cycle }: WaitRowProps) {
  const { say, word } = useWords(OVERVIEW_WORDS, ROLE_WORDS, TASK_WORDS);
  const { since } = useDays();
  const { streamKind, kind, role, count, late, ages } = wait;
  const isCase = streamKind === 'case';
  const of = isStreamKind(streamKind) ? streamKind : 'case';
  const list = cycle === null ? null : { cycle, ...(isCase ? { waiting: kind } : {}) };
  const lateName = say('overview.lateAt', { stage: word('task', kind) });
  return (
    <tr>
      <th scope="row">{role ? word('role', role) : say('overview.byName')}</th>
      <td>{word('task', kind)}</td>
      <td className="number">
        <Count count={count} list={list} kind={of} name={word('task', kind)} />
      </td>
      <td className="number">
        <Count
          count={late}
          list={list && isCase ? { ...list, late: true } : list}
          kind={of}
          name={lateName}
          isLate
        />
      </td>
      <td>{since(wait.since)}</td>
      <td className="bar-cell">{ages && <Ages ages={ages} count={count ?? 1} />}</td>
    </tr>
  );
}

function Ages({ ages, count }: { readonly ages: readonly number[]; readonly count: number }) {
  return (
    <>
      <Bar most={count} parts={AGES.map((look, index) => ({ look, count: ages[index] ?? 0 }))} />
      <span className="small muted number">{ages.join(' · ')}</span>
    </>
  );
}
