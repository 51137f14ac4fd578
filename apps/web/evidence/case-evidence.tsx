import { useQuery } from '@tanstack/react-query';
import type { TalentCase } from '../api/contract.js';
import { partsOf } from '../api/stream-id.js';
import { viewQuery } from '../api/stream-queries.js';
import { AssessmentCard } from '../case/assessment-card.js';
import { EligibilityCard } from '../case/eligibility-card.js';
import { CASE_WORDS } from '../case/words.js';
import { Fetched } from '../kit/fetched.js';
import { LongText } from '../kit/long-text.js';
import { PartContext } from '../kit/part.js';
import { PersonWithPosition } from '../people/person.js';
import { PolicyContext } from '../policy/use-policy.js';
import { useWords } from '../words/use-words.js';
import { RequirementResults } from './requirement-results.js';
import { useNominationReason } from './use-nomination-reason.js';

/** What a decision on somebody stands on, beside the act: why they were nominated, the requirements, every result. */
export function CaseEvidence({ stream }: { readonly stream: string }) {
  const { kind, id } = partsOf(stream);
  const query = useQuery(viewQuery('case', kind === 'case' ? id : ''));
  return (
    <PartContext value>
      <Fetched query={query}>{(talentCase) => <Evidence talentCase={talentCase} />}</Fetched>
    </PartContext>
  );
}

function Evidence({ talentCase }: { readonly talentCase: TalentCase }) {
  const { say } = useWords(CASE_WORDS);
  const reason = useNominationReason(talentCase.stream);
  return (
    <PolicyContext value={talentCase.policy}>
      <section className="evidence" aria-label={say('evidence.title')}>
        <p className="evidence-name">
          <PersonWithPosition id={talentCase.person} stream={talentCase.stream} />
        </p>
        <h4>{say('evidence.reason')}</h4>
        {reason ? (
          <blockquote>
            <LongText text={reason} />
          </blockquote>
        ) : (
          <p className="muted">{say('evidence.noReason')}</p>
        )}
        <EligibilityCard talentCase={talentCase} notYours={<RequirementResults talentCase={talentCase} />} />
        <AssessmentCard talentCase={talentCase} />
      </section>
    </PolicyContext>
  );
}
