import type { Views } from '../api/contract.js';
import { Card } from '../kit/card.js';
import { Fact } from '../kit/fact.js';
import { PersonFact } from '../people/person-fact.js';
import { Person } from '../people/person.js';
import { useClock } from '../time/use-clock.js';
import { useWords } from '../words/use-words.js';
import { IMPORT_WORDS } from './words.js';

/** The file and who had to do with it. */
export function ImportFacts({ run }: { readonly run: Views['importRun'] }) {
  const { say } = useWords(IMPORT_WORDS);
  const { instant, date } = useClock();
  const { format, bytes, fileHash, asOf, submitter, approver, submittedAt, appliedAt } = run;
  return (
    <Card title={say('import.about')}>
      <dl className="facts">
        <Fact name={say('import.asOf')}>{date(asOf)}</Fact>
        <Fact name={say('import.file')}>
          {format.toUpperCase()}, {Math.ceil(bytes / 1024)} KB
          <span className="hash muted stacked">{fileHash.slice(0, 16)}</span>
        </Fact>
        <Fact name={say('import.submitter')}>
          <Person id={submitter} />, {instant(submittedAt)}
        </Fact>
        <PersonFact name={say('import.approver')} id={approver} />
        {appliedAt && <Fact name={say('import.appliedAt')}>{instant(appliedAt)}</Fact>}
      </dl>
    </Card>
  );
}
