import type { Views } from '../api/contract.js';
import { StepPath } from '../kit/step-path.js';
import { StreamPage } from '../stream/stream-page.js';
import { useWords } from '../words/use-words.js';
import { ImportCounts } from './import-counts.js';
import { ImportFacts } from './import-facts.js';
import { ImportFaults } from './import-faults.js';
import { ImportPeople } from './import-people.js';
import { IMPORT_WORDS } from './words.js';

type Run = Views['importRun'];

/** One import run: what the file would change, or has changed, and what is wrong in it. */
export function ImportPage() {
  return (
    <StreamPage kind="importRun" path={(run) => <ImportPath run={run} />}>
      {(run) => (
        <>
          <ImportCounts run={run} />
          <ImportPeople run={run} />
          <ImportFaults run={run} />
          <ImportFacts run={run} />
        </>
      )}
    </StreamPage>
  );
}

const STEPS = ['reading', 'review', 'applied'] as const;
const ENDED: readonly string[] = ['undone', 'nothingNew', 'unreadable', 'refused', 'withdrawn', 'lapsed'];

/** How far a run came: a file that could not be read stopped at the first step, one that was undone at the last. */
function stepOf({ stage, appliedAt, rowsIn }: Run): number {
  if (appliedAt !== null || stage === 'applying') return 2;
  return rowsIn === null || stage === 'reading' ? 0 : 1;
}

function ImportPath({ run }: { readonly run: Run }) {
  const { say } = useWords(IMPORT_WORDS);
  return (
    <StepPath
      title={say('import.path')}
      steps={STEPS.map((step) => ({ key: step, text: say(`importStep.${step}`) }))}
      at={run.stage === 'concluded' ? STEPS.length : stepOf(run)}
      isEnded={ENDED.includes(run.stage)}
    />
  );
}
