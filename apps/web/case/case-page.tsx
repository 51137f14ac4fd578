import { hasLeft, placeOf, placeOnPath } from '../../../libs/contracts/messages/five-stages.contract.js';
import type { TalentCase } from '../api/contract.js';
import { later } from '../kit/later.js';
import { PersonPosition } from '../people/person.js';
import { usePerson } from '../people/use-person.js';
import { useMilestones } from '../stream/milestones.js';
import { StagePath } from '../stream/stage-path.js';
import { StreamPage } from '../stream/stream-page.js';
import { useWords } from '../words/use-words.js';
import { CaseFacts } from './case-facts.js';
import { DecisionCard } from './decision-card.js';
import { EligibilityCard } from './eligibility-card.js';
import { PlacedNotice } from './placed-notice.js';
import { CASE_WORDS } from './words.js';

/** Not on every case, and last on its page. */
const assessment = later(() => import('./assessment-card.js').then(({ AssessmentCard }) => AssessmentCard));

const useName = (talentCase: TalentCase | undefined) => usePerson(talentCase?.person ?? null)?.name;

const placeOfCase = (stage: string) => placeOf('case', stage);

/** The way of a case through the five stages, with when and by whom each was done. */
function CasePath({ talentCase }: { readonly talentCase: TalentCase }) {
  return (
    <StagePath
      at={placeOnPath(talentCase)}
      isEnded={hasLeft('case', talentCase.stage)}
      done={useMilestones(talentCase.stream, placeOfCase)}
    />
  );
}

/** One talent in one cycle, from nomination to the signed commitment. */
export function CasePage() {
  const { say } = useWords(CASE_WORDS);
  return (
    <StreamPage
      kind="case"
      useTitle={useName}
      about={({ person }) => <PersonPosition id={person} />}
      path={(talentCase) => <CasePath talentCase={talentCase} />}
      seal={({ document }) => [{ name: say('decision.document'), value: document }]}
    >
      {(talentCase) => (
        <>
          <PlacedNotice talentCase={talentCase} />
          <CaseFacts talentCase={talentCase} />
          <EligibilityCard talentCase={talentCase} />
          <assessment.Part talentCase={talentCase} />
          <DecisionCard talentCase={talentCase} />
        </>
      )}
    </StreamPage>
  );
}
