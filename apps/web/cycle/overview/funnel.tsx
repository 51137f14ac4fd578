import { caseProcedure } from '../../../../libs/domain/case/case.procedure.js';
import type { CycleOverview } from '../../api/contract.js';
import type { ListSearch } from '../../list/list-search.js';
import { STAGE_WORDS } from '../../words/stage-words.js';
import { useWords } from '../../words/use-words.js';
import { Bar } from './bar.js';
import { Count } from './count.js';
import { OVERVIEW_WORDS } from './words.js';

const STAGES = Object.keys(caseProcedure.stages);

interface FunnelProps {
  readonly overview: CycleOverview;
}

/** How many cases stand at each stage, with those in which something is overdue; and how the others ended. */
export function Funnel({ overview }: FunnelProps) {
  const { say } = useWords(OVERVIEW_WORDS);
  const { stream, isListed } = overview;
  const cases = overview.stages.filter(({ kind }) => kind === 'case');
  const open = cases
    .filter(({ outcome }) => outcome === null)
    .toSorted((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage));
  const ended = cases.filter(({ outcome }) => outcome !== null);
  const most = Math.max(1, ...open.map(({ count }) => count ?? 0));
  const list: Narrowed = (more) => (isListed ? { cycle: stream, ...more } : null);
  return (
    <>
      <table className="counts">
        <caption className="visually-hidden">{say('overview.where')}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{say('overview.stage')}</th>
            <td />
            <th scope="col">{say('overview.cases')}</th>
            <th scope="col">{say('overview.late')}</th>
          </tr>
        </thead>
        <tbody>
          {open.map((row) => (
            <StageRow key={row.stage} row={row} most={most} list={list} />
          ))}
        </tbody>
      </table>
      <p className="small muted">{say('overview.amber')}</p>
      {ended.length > 0 && <Ended ended={ended} list={list} />}
    </>
  );
}

type Row = CycleOverview['stages'][number];
type Narrowed = (more: ListSearch) => ListSearch | null;

interface StageRowProps {
  readonly row: Row;
  readonly most: number;
  readonly list: Narrowed;
}

function StageRow({ row: { stage, count, late }, most, list }: StageRowProps) {
  const { say, word } = useWords(OVERVIEW_WORDS, STAGE_WORDS);
  const name = word('stage.case', stage);
  const parts = [
    { look: 'plain', count: (count ?? 0) - (late ?? 0) },
    { look: 'late', count: late ?? 0 },
  ] as const;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="bar-cell">
        <Bar most={most} parts={parts} />
      </td>
      <td className="number">
        <Count count={count} list={list({ stage })} name={name} />
      </td>
      <td className="number">
        {late !== 0 && (
          <Count
            count={late}
            list={list({ stage, late: true })}
            name={say('overview.lateAt', { stage: name })}
            isLate
          />
        )}
      </td>
    </tr>
  );
}

/** How those ended that go on no more. */
function Ended({ ended, list }: { readonly ended: readonly Row[]; readonly list: Narrowed }) {
  const { say, word } = useWords(OVERVIEW_WORDS, STAGE_WORDS);
  return (
    <p className="small ended">
      {say('overview.ended')}{' '}
      {ended.map(({ outcome, stage, count }) => {
        const name = word('outcome.case', outcome ?? '');
        return (
          <span key={`${stage} ${outcome}`}>
            {name} <Count count={count} list={list({ outcome: outcome ?? undefined })} name={name} />
          </span>
        );
      })}
    </p>
  );
}
