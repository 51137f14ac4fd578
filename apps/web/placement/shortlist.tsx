import { statedRanks } from '../../../libs/contracts/placement/stated-rank.js';
import type { Succession } from '../api/contract.js';
import { Card } from '../kit/card.js';
import { inHundredths } from '../kit/number.js';
import { LIST_WORDS } from '../list/words.js';
import { PersonWithPosition } from '../people/person.js';
import { STREAM_WORDS } from '../stream/words.js';
import { CODE_WORDS } from '../words/code-words.js';
import { useWords } from '../words/use-words.js';
import { PLACEMENT_WORDS } from './words.js';

/** The ranked candidates, and what put each in their place. */
export function Shortlist({ succession }: { readonly succession: Succession }) {
  const { say, word, language } = useWords(CODE_WORDS, LIST_WORDS, PLACEMENT_WORDS, STREAM_WORDS);
  const stated = statedRanks(succession.candidates);
  const said = (stream: string) => {
    const { rank, isShared } = stated.get(stream)!;
    return isShared ? say('shortlist.shared', { rank }) : rank;
  };
  const isTied = [...stated.values()].some(({ isShared }) => isShared);
  return (
    <Card title={say('shortlist.title')}>
      {isTied && <p className="small">{say('shortlist.equal')}</p>}
      <div className="table-scroll" tabIndex={0} role="region" aria-label={say('shortlist.ranking')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('shortlist.rank')}</th>
              <th scope="col">{say('case.talent')}</th>
              <th scope="col">{say('assessment.score')}</th>
              <th scope="col">{say('axis.performance')}</th>
              <th scope="col">{say('axis.potential')}</th>
              <th scope="col">{say('shortlist.why')}</th>
              <th scope="col">{say('list.stage')}</th>
            </tr>
          </thead>
          <tbody>
            {succession.candidates.map((candidate) => (
              <tr key={candidate.case}>
                <td className="number">{said(candidate.case)}</td>
                <th scope="row">
                  <PersonWithPosition id={candidate.person} stream={candidate.case} />
                </th>
                <td className="number">{inHundredths(candidate.score, language)}</td>
                <td className="number">{inHundredths(candidate.performance, language)}</td>
                <td className="number">{inHundredths(candidate.potential, language)}</td>
                <td>{word('rank', candidate.why)}</td>
                <td>
                  <span className="tag">{word('candidate', candidate.status)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
