import { hasLeft, placeOnPath } from '../../../libs/contracts/messages/five-stages.contract.js';
import type { TalentCase } from '../api/contract.js';
import { PersonWithPosition } from '../people/person.js';
import { StagePath } from '../stream/stage-path.js';
import { StreamPage } from '../stream/stream-page.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { useWords } from '../words/use-words.js';
import { AssessmentCard } from './assessment-card.js';
import { CaseFacts } from './case-facts.js';
import { DecisionCard } from './decision-card.js';
import { EligibilityCard } from './eligibility-card.js';

/** One talent in one cycle, from nomination to the signed commitment. */
export function CasePage() {
  const { word } = useWords(STAGE_WORDS);
  const path = (talentCase: TalentCase) => (
    <StagePath
      at={placeOnPath(talentCase)}
      isEnded={hasLeft(talentCase.stage)}
      here={word('stage.case', talentCase.stage)}
    />
  );
  return (
    <StreamPage kind="case" aside={({ person }) => <PersonWithPosition id={person} />} path={path}>
      {(talentCase) => (
        <>
          <CaseFacts talentCase={talentCase} />
          <EligibilityCard talentCase={talentCase} />
          <AssessmentCard talentCase={talentCase} />
          <DecisionCard talentCase={talentCase} />
        </>
      )}
    </StreamPage>
  );
}
