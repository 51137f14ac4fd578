import type { Round } from '../api/contract.js';
import { Card } from '../kit/card.js';
import { PersonWithPosition } from '../people/person.js';
import { useClock } from '../time/use-clock.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords } from '../words/use-words.js';
import { COMMITMENT_WORDS } from './words.js';

/** Who signs in which order, and who has. */
export function Signers({ round }: { readonly round: Round }) {
  const { say, word } = useWords(CODE_WORDS, COMMITMENT_WORDS);
  const { instant } = useClock();
  const next = round.signatures.findIndex(({ signedAt }) => signedAt === null);
  const isSigning = round.stage === 'signing';
  return (
    <Card title={say('signing.signers')}>
      <ol className="roll">
        {round.signatures.map(({ person, capacities, signedAt }, index) => (
          <li key={person} aria-current={isSigning && index === next ? 'step' : undefined}>
            <div className="stacked">
              <PersonWithPosition id={person} />
              <span className="small">{capacities.map((one) => word('capacity', one)).join(', ')}</span>
            </div>
            <span
              className="tag"
              data-tone={signedAt ? 'good' : isSigning && index === next ? 'accent' : undefined}
            >
              {signedAt
                ? say('signing.signed', { time: instant(signedAt) })
                : say(isSigning && index === next ? 'signing.turn' : 'signing.waits')}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
