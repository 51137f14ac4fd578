import type { CycleOverview } from '../../api/contract.js';
import { STREAM_KINDS, type StreamKind } from '../../api/stream-id.js';
import { Card } from '../../kit/card.js';
import { PLACE_WORDS } from '../../words/place-words.js';
import { STAGE_WORDS } from '../../words/stage-words.js';
import { standingOf } from '../../words/standing.js';
import { useWords } from '../../words/use-words.js';
import { Count } from './count.js';
import { OVERVIEW_WORDS } from './words.js';

/** The sessions, successions and signing rounds of a cycle, by where they stand. */
export function OtherStreams({ overview }: { readonly overview: CycleOverview }) {
  const words = useWords(OVERVIEW_WORDS, PLACE_WORDS, STAGE_WORDS);
  const { stream, isListed, stages } = overview;
  const of = (kind: StreamKind) => stages.filter((row) => row.kind === kind && kind !== 'case');
  const kinds = STREAM_KINDS.filter((kind) => of(kind).length > 0);
  if (kinds.length === 0) return null;
  return (
    <Card title={words.say('overview.others')}>
      <dl className="facts">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{words.say(`${kind}.list`)}</dt>
            {of(kind).map((row) => (
              <dd key={`${row.stage} ${row.outcome}`}>
                {standingOf(words, kind, row)}:{' '}
                <Count
                  count={row.count}
                  list={
                    isListed ? { ...(kind === 'signing' ? {} : { cycle: stream }), stage: row.stage } : null
                  }
                  kind={kind}
                  name={`${words.say(`${kind}.list`)}, ${standingOf(words, kind, row)}`}
                />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Card>
  );
}
