import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { WorldFailed } from '../../../../libs/proof/checks/world.js';
import { answered, api } from '../../api/client.js';
import type { Listed } from '../../api/contract.js';
import { isNotTheirs } from '../../api/problem.js';
import { isStreamKind, pageOf, partsOf } from '../../api/stream-id.js';
import { Empty } from '../../kit/empty.js';
import { Failed } from '../../kit/failed.js';
import { Fetched } from '../../kit/fetched.js';
import { later } from '../../kit/later.js';
import { Loading } from '../../kit/loading.js';
import { NotForYou } from '../../kit/not-for-you.js';
import { Page } from '../../kit/page.js';
import { GovernmentName } from '../../people/government-name.js';
import { PolicyContext } from '../../policy/use-policy.js';
import { GovernmentContext } from '../../time/use-clock.js';
import { CastContext } from '../../timeline/teller.js';
import { PLACE_WORDS } from '../../words/place-words.js';
import { STAGE_WORDS } from '../../words/stage-words.js';
import { standingOf } from '../../words/standing.js';
import { useWords } from '../../words/use-words.js';
import { HistoryColumn } from '../history/history-column.js';
import { useAuditRun } from '../world/use-audit-run.js';
import { castOfAudit } from './cast.js';
import { ServerReplay } from './server-replay.js';
import { Stepper } from './stepper.js';
import { Verdict } from './verdict.js';
import { AUDIT_WORDS } from './words.js';

const route = getRouteApi('/audit/$kind/$id');
const stepView = later(() => import('../step/step-view.js').then(({ StepView }) => StepView));
type Found = Listed<'/streams'>;

/** A stream, stepped through act by act from its sealed record. */
export function ReplayPage() {
  const { kind, id } = route.useParams();
  const query = useQuery({
    queryKey: ['audit', 'stream', kind, id],
    queryFn: () => findStream(kind, id),
    staleTime: 0,
  });
  return (
    <Fetched query={query}>{(row) => (row ? <Replay key={row.stream} row={row} /> : <NotForYou />)}</Fetched>
  );
}

async function findStream(kind: string, id: string): Promise<Found | null> {
  if (!isStreamKind(kind)) return null;
  const { rows } = await answered(api.GET('/streams', { params: { query: { kind, q: id } } }));
  return rows.find(({ stream }) => stream.endsWith(`/${id}`)) ?? null;
}

function Replay({ row }: { readonly row: Found }) {
  const { say, word } = useWords(AUDIT_WORDS, PLACE_WORDS);
  const { stream, kind, government } = row;
  const { run, attempt, state, again } = useAuditRun(stream);
  const { act: wanted = 1 } = route.useSearch();
  const navigate = useNavigate({ from: '/audit/$kind/$id' });
  const goTo = useCallback((act: number) => void navigate({ search: { act }, replace: true }), [navigate]);
  const { acts, isDone, error } = state;
  if (error && isNotTheirs(error)) return <NotForYou />;
  const checked = acts.at(-1)?.row.seq ?? 0;
  // What was sealed since isn't checked, and so isn't shown; the page opened anew takes it in.
  const last = isDone ? checked : Math.max(row.acts, checked);
  const seq = Math.min(wanted, Math.max(last, 1));
  const act = acts.find((one) => one.row.seq === seq);
  const title = say('replay.title', { what: row.subjectName ?? row.positionTitle ?? word('kind', kind) });
  return (
    <GovernmentContext value={government}>
      <PolicyContext value={act?.event?.policy ?? null}>
        <CastContext value={castOfAudit(acts)}>
          <Page title={title} wide aside={<About row={row} />}>
            <Verdict state={state} goTo={goTo} />
            {error && <Stopped error={error} again={again} />}
            {isDone && acts.length === 0 && <Empty>{say('replay.empty')}</Empty>}
            {last > 0 && (
              <>
                <Stepper acts={acts} last={last} seq={seq} goTo={goTo} />
                <div className="replay">
                  {act && run ? (
                    <stepView.Part act={act} run={run} attempt={attempt} state={state} />
                  ) : (
                    !error && !isDone && <Loading />
                  )}
                  <div className="replay-side">
                    <HistoryColumn stream={stream} seq={seq} goTo={goTo} />
                    <ServerReplay stream={stream} goTo={goTo} />
                  </div>
                </div>
              </>
            )}
          </Page>
        </CastContext>
      </PolicyContext>
    </GovernmentContext>
  );
}

/** What kept the check from going on, which is nothing that the record has done. */
function Stopped({ error, again }: { readonly error: Error; readonly again: () => void }) {
  const { say } = useWords(AUDIT_WORDS);
  const why = error instanceof WorldFailed ? say('replay.worldFailed') : undefined;
  return <Failed error={error} again={again} why={why} />;
}

function About({ row: { stream, kind, stage, closed, government } }: { readonly row: Found }) {
  const words = useWords(AUDIT_WORDS, PLACE_WORDS, STAGE_WORDS);
  const { say, word } = words;
  const page = pageOf(stream);
  return (
    <>
      <span className="tag">{word('kind', kind)}</span>{' '}
      <span className="tag">{standingOf(words, partsOf(stream).kind, { stage, outcome: closed })}</span>{' '}
      <span className="muted small">
        <GovernmentName code={government} />
      </span>{' '}
      {page && <Link to={page}>{say('replay.toPage')}</Link>}
    </>
  );
}
