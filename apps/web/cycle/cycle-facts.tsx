import type { Cycle } from '../api/contract.js';
import { Card } from '../kit/card.js';
import { Fact } from '../kit/fact.js';
import { PersonFact } from '../people/person-fact.js';
import { Person } from '../people/person.js';
import { usePolicy } from '../policy/use-policy.js';
import { useClock } from '../time/use-clock.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords } from '../words/use-words.js';
import { CYCLE_WORDS } from './words.js';

/** The cycle at a glance: its policy, who proposed, verified and approved it, how many cases. */
export function CycleFacts({ cycle }: { readonly cycle: Cycle }) {
  const { say, word } = useWords(CODE_WORDS, CYCLE_WORDS);
  const { instant } = useClock();
  const policy = usePolicy();
  const { levels, proposer, verifier, approver, casesOpened, casesClosed, proposedAt, closedAt } = cycle;
  return (
    <Card title={say('cycle.about')}>
      <dl className="facts">
        <Fact name={say('cycle.policy')}>{policy && <bdi>{policy.name}</bdi>}</Fact>
        <Fact name={say('cycle.levels')}>{levels.map((level) => word('level', level)).join(', ')}</Fact>
        <Fact name={say('cycle.proposer')}>
          <Person id={proposer} />, {instant(proposedAt)}
        </Fact>
        <PersonFact name={say('cycle.verifier')} id={verifier} />
        <PersonFact name={say('cycle.approver')} id={approver} />
        {casesOpened !== null && <Fact name={say('cycle.casesOpened')}>{casesOpened}</Fact>}
        {casesClosed !== null && <Fact name={say('cycle.casesClosed')}>{casesClosed}</Fact>}
        {closedAt && <Fact name={say('cycle.closedAt')}>{instant(closedAt)}</Fact>}
      </dl>
    </Card>
  );
}
