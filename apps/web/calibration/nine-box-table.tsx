import type { Session } from '../api/contract.js';
import { LongText } from '../kit/long-text.js';
import { Person, PersonWithPosition } from '../people/person.js';
import { STREAM_WORDS } from '../stream/words.js';
import { useReasons } from '../timeline/use-reasons.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords } from '../words/use-words.js';
import { SeatMenu } from './seat-menu.js';
import type { Seat } from './seat.js';
import { SESSION_WORDS } from './words.js';

interface NineBoxTableProps {
  readonly seats: readonly Seat[];
  readonly session: Session;
}

/** The same people as rows: computed and present box, every proposal with its reason and votes. */
export function NineBoxTable({ seats, session }: NineBoxTableProps) {
  const { say } = useWords(SESSION_WORDS, STREAM_WORDS);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={say('nineBox.asTable')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('case.talent')}</th>
            <th scope="col">{say('nineBox.mappedShort')}</th>
            <th scope="col">{say('nineBox.present')}</th>
            <th scope="col">{say('nineBox.proposals')}</th>
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <tr key={seat.case}>
              <th scope="row">
                <PersonWithPosition id={seat.person} />
                <SeatMenu seat={seat}>
                  {say('nineBox.act')}
                  <span className="visually-hidden">
                    <Person id={seat.person} />
                  </span>
                </SeatMenu>
              </th>
              <td className="number">{seat.mappedBox}</td>
              <td className="number">
                <strong>{seat.box}</strong>
              </td>
              <td>
                <Proposals session={session} stream={seat.case} />
                {seat.recused.map((person) => (
                  <p key={person} className="small">
                    {say('nineBox.standsAside')} <Person id={person} />
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ProposalsProps {
  readonly session: Session;
  readonly stream: string;
}

function Proposals({ session, stream }: ProposalsProps) {
  const { say, word } = useWords(CODE_WORDS, SESSION_WORDS);
  const reasons = useReasons(session.stream);
  const proposals = session.proposals.filter((one) => one.case === stream);
  return (
    <ul className="proposals">
      {proposals.map(({ proposal, box, proposer, status, votes, reasonText }) => (
        <li key={proposal}>
          <p>
            {say('nineBox.proposal', { proposal, box })} <Person id={proposer} />{' '}
            <span
              className="tag"
              data-tone={status === 'carried' ? 'good' : status === 'open' ? 'accent' : undefined}
            >
              {word('proposal', status)}
            </span>
          </p>
          {reasons[reasonText] && <LongText text={reasons[reasonText]} />}
          <ul className="small">
            {Object.entries(votes).map(([person, inFavour]) => (
              <li key={person}>
                <Person id={person} />: {word('vote', String(inFavour))}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
