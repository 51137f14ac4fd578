import { useMutation } from '@tanstack/react-query';
import type { ReplayAnswer } from '../../../../libs/contracts/record/audit.route.js';
import { answered, api } from '../../api/client.js';
import { partsOf } from '../../api/stream-id.js';
import { Button } from '../../kit/button.js';
import { Card } from '../../kit/card.js';
import { Fact } from '../../kit/fact.js';
import { Failed } from '../../kit/failed.js';
import { useWords } from '../../words/use-words.js';
import { HITIMELINE_WORDS } from '../history/words.js';
import { DifferenceLine } from '../step/differences.js';
import { AUDIT_WORDS } from './words.js';

interface ServerReplayProps {
  readonly stream: string;
  readonly goTo: (act: number) => void;
}

/** Has the server replay the engine's history and decide every act again, and shows what came of it. */
export function ServerReplay({ stream, goTo }: ServerReplayProps) {
  const { say } = useWords(AUDIT_WORDS);
  const { kind, id } = partsOf(stream);
  const replay = useMutation({
    mutationFn: () => answered(api.POST('/streams/{kind}/{id}/replay', { params: { path: { kind, id } } })),
  });
  const start = () => replay.mutate();
  return (
    <Card title={say('server.title')}>
      <p className="muted small">{say('server.lead')}</p>
      {replay.error && <Failed error={replay.error} again={start} />}
      <div aria-live="polite">
        {replay.isPending && <p>{say('server.running')}</p>}
        {replay.data && <Outcome answer={replay.data} goTo={goTo} />}
      </div>
      {!replay.error && (
        <Button look={replay.data ? 'plain' : 'primary'} onPress={start} isDisabled={replay.isPending}>
          {replay.data ? say('server.again') : say('server.start')}
        </Button>
      )}
    </Card>
  );
}

interface OutcomeProps {
  readonly answer: ReplayAnswer;
  readonly goTo: (act: number) => void;
}

function Outcome({ answer, goTo }: OutcomeProps) {
  const { say, word } = useWords(AUDIT_WORDS, HITIMELINE_WORDS);
  const { replay, verification, reexecution, differences } = answer;
  const count = replay.differences + verification.differences + reexecution.differences;
  return (
    <div className="notice" data-tone={count === 0 ? 'good' : 'bad'}>
      <p>
        <strong>{count === 0 ? say('server.equal') : say('server.different', { count })}</strong>
      </p>
      <dl className="datum small">
        <Fact name={say('server.history')}>
          {say('server.historyDone', { events: replay.historyEvents, runs: replay.runs })}
          {replay.unavailable > 0 && `; ${say('server.historyGone')}`}
        </Fact>
        <Fact name={say('server.record')}>
          {say('server.recordDone', { events: verification.events, disclosures: verification.disclosures })}
        </Fact>
        <Fact name={say('server.decisions')}>
          {say('server.decisionsDone', { decisions: reexecution.decisions })}
          {reexecution.erased > 0 && `; ${say('server.erased', { count: reexecution.erased })}`}
        </Fact>
      </dl>
      {count > differences.length && <p className="small">{say('server.cutShort', { count })}</p>}
      <ul className="differences">
        {differences.map((one) => (
          <li key={`${one.part} ${one.seq} ${one.field}`}>
            <span className="tag">{word('part', one.part)}</span>
            <DifferenceLine {...one} />
            {one.seq > 0 && (
              <Button look="quiet" onPress={() => goTo(one.seq)}>
                {say('history.goTo', { seq: one.seq })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
