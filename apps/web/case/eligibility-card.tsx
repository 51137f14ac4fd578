import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { KINDS } from '../../../libs/contracts/kinds.js';
import { answered, api } from '../api/client.js';
import type { TalentCase } from '../api/contract.js';
import { streamKey } from '../api/query-keys.js';
import { partsOf } from '../api/stream-id.js';
import { Card } from '../kit/card.js';
import { Empty } from '../kit/empty.js';
import { Fetched } from '../kit/fetched.js';
import { mayRead, useMe } from '../people/me.js';
import { useClock } from '../time/use-clock.js';
import { useWords } from '../words/use-words.js';
import { FindingItem } from './finding-item.js';
import { CASE_WORDS } from './words.js';

const PATH = `${KINDS.case.path}/{id}/eligibility` as const;

interface EligibilityCardProps {
  readonly talentCase: TalentCase;
  /** What whoever may not read the data behind them is shown instead. */
  readonly notYours?: ReactNode;
}

/** The requirements as they came out: each with its rule, article, datum, source and day. */
export function EligibilityCard({ talentCase, notYours }: EligibilityCardProps) {
  const { say } = useWords(CASE_WORDS);
  const me = useMe();
  const { date } = useClock();
  const { id } = partsOf(talentCase.stream);
  const isTold = mayRead(me, PATH) && talentCase.eligibleOn !== null;
  const query = useQuery({
    queryKey: [...streamKey('case', id), 'eligibility'],
    queryFn: () => answered(api.GET(PATH, { params: { path: { id } } })),
    enabled: isTold,
  });
  if (talentCase.eligibleOn === null) return null;
  const aside = (
    <span className="muted small">{say('eligibility.on', { day: date(talentCase.eligibleOn) })}</span>
  );
  const instead = notYours ?? <Empty>{say('eligibility.notYours')}</Empty>;
  return (
    <Card title={say('eligibility.title')} aside={aside}>
      {isTold ? (
        <Fetched query={query} notTheirs={instead}>
          {({ findings, erased }) => (
            <>
              {erased && <Empty>{say('eligibility.erased')}</Empty>}
              <ul className="findings">
                {findings.map((finding) => (
                  <FindingItem key={finding.rule} finding={finding} />
                ))}
              </ul>
            </>
          )}
        </Fetched>
      ) : (
        instead
      )}
    </Card>
  );
}
