import type { Session } from '../api/contract.js';
import { Card } from '../kit/card.js';
import { Fact } from '../kit/fact.js';
import { usePolicy } from '../policy/use-policy.js';
import { EndedFact } from '../stream/ended-fact.js';
import { useClock } from '../time/use-clock.js';
import { useWords } from '../words/use-words.js';
import { SESSION_WORDS } from './words.js';

/** The session at a glance: quorum and cases. */
export function SessionFacts({ session }: { readonly session: Session }) {
  const { say } = useWords(SESSION_WORDS);
  const { instant } = useClock();
  const quorum = usePolicy()?.quorum;
  const { members, present, cases, convenedAt, lockedAt } = session;
  return (
    <Card title={say('session.about')}>
      <dl className="facts">
        <Fact name={say('session.present')}>
          {say('session.presentOf', { present, members })}
          {quorum && (
            <span className="muted small stacked">
              {say('session.quorum', {
                numerator: quorum.numerator,
                denominator: quorum.denominator,
                min: quorum.membersMin,
              })}
            </span>
          )}
        </Fact>
        <Fact name={say('session.cases')}>{cases}</Fact>
        <Fact name={say('session.convened')}>{instant(convenedAt)}</Fact>
        {lockedAt && <Fact name={say('session.locked')}>{instant(lockedAt)}</Fact>}
        <EndedFact kind="session" view={session} />
      </dl>
    </Card>
  );
}
