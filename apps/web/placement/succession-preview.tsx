import type { Succession } from '../api/contract.js';
import { CaseEvidence } from '../evidence/case-evidence.js';
import { asText, type Values } from '../form/values.js';
import { useWords } from '../words/use-words.js';
import { ConsiderationPaper, DecreePaper } from './succession-papers.js';
import { PLACEMENT_WORDS } from './words.js';

interface SuccessionPreviewProps {
  readonly succession: Succession;
  readonly move: string;
  readonly values: Values;
}

/** What an act of a succession stands on: the candidate's evidence, or the paper with what is typed. */
export function SuccessionPreview({ succession, move, values }: SuccessionPreviewProps) {
  const { say } = useWords(PLACEMENT_WORDS);
  if (move === 'issueDecree') return <DecreePaper succession={succession} values={values} />;
  if (move === 'recordTechnicalConsideration')
    return <ConsiderationPaper succession={succession} values={values} />;
  if (move !== 'chooseSuccessor') return null;
  const stream = asText(values['case']);
  return stream ? <CaseEvidence stream={stream} /> : <p className="muted">{say('choice.evidence')}</p>;
}
