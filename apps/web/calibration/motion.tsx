import type { Session } from '../api/contract.js';
import { CaseEvidence } from '../evidence/case-evidence.js';
import { Fact } from '../kit/fact.js';
import { LongText } from '../kit/long-text.js';
import { Person } from '../people/person.js';
import { useReasons } from '../timeline/use-reasons.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords } from '../words/use-words.js';
import { SESSION_WORDS } from './words.js';

interface MotionProps {
  readonly session: Session;
  /** The case that is voted on. */
  readonly stream: string;
}

/** The motion beside the vote: who moves whom where and why, who has voted and who has not, and what it stands on. */
export function Motion({ session, stream }: MotionProps) {
  const { say, word } = useWords(CODE_WORDS, SESSION_WORDS);
  const reasons = useReasons(session.stream);
  const discussed = session.agenda.find((one) => one.case === stream);
  const motion = session.proposals.findLast((one) => one.case === stream && one.status === 'open');
  if (!discussed || !motion) return <CaseEvidence stream={stream} />;
  const reason = reasons[motion.reasonText];
  const box = (number: number) => `${number} · ${word('box', String(number))}`;
  return (
    <>
      <dl className="facts">
        <Fact name={say('motion.move')}>
          {say('motion.fromTo', { from: box(discussed.box), to: box(motion.box) })}
        </Fact>
        <Fact name={say('motion.by')}>
          <Person id={motion.proposer} />
        </Fact>
        <Fact name={say('motion.reason')}>
          {reason ? <LongText text={reason} /> : say('motion.noReason')}
        </Fact>
        <Votes session={session} stream={stream} />
      </dl>
      <CaseEvidence stream={stream} />
    </>
  );
}

/** Who has voted how, who has not yet, and who stands aside. */
function Votes({ session, stream }: MotionProps) {
  const { say, word } = useWords(CODE_WORDS, SESSION_WORDS);
  const { votes = {} } =
    session.proposals.findLast((one) => one.case === stream && one.status === 'open') ?? {};
  const recused = session.agenda.find((one) => one.case === stream)?.recused ?? [];
  const awaited = session.roll
    .filter(({ person, attendedAt }) => attendedAt && !(person in votes) && !recused.includes(person))
    .map(({ person }) => person);
  return (
    <>
      <Fact name={say('motion.voted')}>
        {Object.entries(votes).map(([person, inFavour]) => (
          <span key={person} className="stacked">
            <span>
              <Person id={person} />: {word('vote', String(inFavour))}
            </span>
          </span>
        ))}
        {Object.keys(votes).length === 0 && say('motion.nobody')}
      </Fact>
      <Fact name={say('motion.awaited')}>
        {awaited.map((person) => (
          <span key={person} className="stacked">
            <Person id={person} />
          </span>
        ))}
        {awaited.length === 0 && say('motion.nobody')}
      </Fact>
      {recused.length > 0 && (
        <Fact name={say('nineBox.standsAside')}>
          {recused.map((person) => (
            <span key={person} className="stacked">
              <Person id={person} />
            </span>
          ))}
        </Fact>
      )}
    </>
  );
}
