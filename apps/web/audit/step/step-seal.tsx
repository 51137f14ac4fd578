import { Fact } from '../../kit/fact.js';
import { useWords } from '../../words/use-words.js';
import type { AuditedAct } from '../world/stream-audit.js';
import { STEP_WORDS } from './words.js';

/** Hashes and the sealed text itself, for who wants to compute them elsewhere. */
export function StepSeal({ act: { event, row } }: { readonly act: AuditedAct }) {
  const { say } = useWords(STEP_WORDS);
  const hashes = [
    [say('step.hash'), row.hash],
    [say('step.prev'), event?.prev],
    [say('step.law'), event?.law],
    [say('step.policy'), event?.policy],
  ] as const;
  return (
    <details>
      <summary>{say('step.sealDetails')}</summary>
      <dl className="seal">
        {hashes.map(([name, hash]) => (
          <Fact key={name} name={name}>
            <code>{hash ?? '–'}</code>
          </Fact>
        ))}
        <Fact name={say('step.text')}>
          <code className="free-text">{row.text}</code>
        </Fact>
        <Fact name={say('step.disclosures')}>
          <ul>
            {row.disclosures.map(({ digest, name, class: kind }) => (
              <li key={digest} className="small">
                <code>{digest.slice(0, 16)}…</code> {kind} <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </Fact>
      </dl>
    </details>
  );
}
