import type { UseQueryResult } from '@tanstack/react-query';
import { partsOf } from '../../api/stream-id.js';
import { Loading } from '../../kit/loading.js';
import { DATUM_WORDS } from '../../value/datum-words.js';
import { FIELD_WORDS } from '../../value/field-words.js';
import { StateValue } from '../../value/state-value.js';
import { useWords } from '../../words/use-words.js';
import type { Step } from '../world/audit-run.js';
import type { Change } from '../world/state-diff.js';
import { STEP_WORDS } from './words.js';

interface StepChangesProps {
  readonly query: UseQueryResult<Step>;
  readonly stream: string;
}

/** What the act changed in the stream's state, in words. */
export function StepChanges({ query: { data, isError }, stream }: StepChangesProps) {
  const { say } = useWords(STEP_WORDS);
  const { kind } = partsOf(stream);
  return (
    <div>
      <h3>{say('step.changes')}</h3>
      {isError && <p className="muted">{say('step.changesUnknown')}</p>}
      {!data && !isError && <Loading />}
      {data?.changes.length === 0 && <p className="muted">{say('step.noChange')}</p>}
      {data && data.changes.length > 0 && (
        <ul className="changes">
          {data.changes.map((change) => (
            <li key={change.path.join(' ')}>
              <ChangeLine change={change} kind={kind} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ChangeLine({
  change: { path, before, after },
  kind,
}: {
  readonly change: Change;
  readonly kind: string;
}) {
  const { say } = useWords(STEP_WORDS);
  const field = path.at(-1) ?? '';
  const isWhole = isThing(before) || isThing(after);
  const whole = after === undefined ? before : after;
  return (
    <>
      <ChangePath path={path} kind={kind} />
      <span className="change-values">
        {before === undefined ? (
          <span className="tag" data-tone="good">
            {say('value.added')}
          </span>
        ) : after === undefined ? (
          <span className="tag" data-tone="warn">
            {say('value.removed')}
          </span>
        ) : null}{' '}
        {!isName(field, whole) && <StateValue field={field} value={briefly(whole)} kind={kind} />}
        {before !== undefined && after !== undefined && !isWhole && (
          <span className="muted small">
            {' '}
            ({say('value.was')} <StateValue field={field} value={before} kind={kind} />)
          </span>
        )}
      </span>
    </>
  );
}

/** Fields and names from the outside in: `Tugas t3, Tahap tenggat`. */
function ChangePath({ path, kind }: { readonly path: readonly string[]; readonly kind: string }) {
  const { word } = useWords(DATUM_WORDS, FIELD_WORDS);
  return (
    <span className="change-path">
      {path.map((part, index) => {
        const said = word('field', part);
        return (
          <span key={index}>
            {index > 0 && ' · '}
            {said === part ? <StateValue field={path[index - 1] ?? ''} value={part} kind={kind} /> : said}
          </span>
        );
      })}
    </span>
  );
}

/** Fields by which a thing that came or went is known; its other fields stand in the sealed story. */
const KNOWN_BY = [
  'kind case person owner subject about dueAt role box mappedBox performance potential talentScore',
  'instrument score result rank rejected proposal by votes inFavour capacities level',
].flatMap((line) => line.split(' '));

function briefly(value: unknown): unknown {
  if (!isThing(value) || Array.isArray(value)) return value;
  const known = Object.entries(value as object).filter(([name]) => KNOWN_BY.includes(name));
  return known.length > 0 ? Object.fromEntries(known) : value;
}

const isThing = (value: unknown): boolean => typeof value === 'object' && value !== null;
/** A plain value that joined a list is named by the path already. */
const isName = (field: string, value: unknown): boolean => String(value) === field;
