import { inHundredths } from '../kit/number.js';
import { GovernmentName } from '../people/government-name.js';
import { Person } from '../people/person.js';
import { useInstrumentNames } from '../policy/use-policy.js';
import { useClock } from '../time/use-clock.js';
import { StreamLink } from '../timeline/stream-link.js';
import { CODE_WORDS } from '../words/code-words.js';
import { MOVE_WORDS } from '../words/move-words.js';
import type { FamilyOf, KeyOf } from '../words/phrase.js';
import { ROLE_WORDS } from '../words/role-words.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { TASK_WORDS } from '../words/task-words.js';
import { useWords, type WordsOf } from '../words/use-words.js';
import { DATUM_WORDS } from './datum-words.js';
import { FIELD_WORDS } from './field-words.js';
import { outcomeText, stageText } from './stage-text.js';
import { VALUE_WORDS } from './words.js';

interface StateValueProps {
  /** Name of the field that holds it. */
  readonly field: string;
  readonly value: unknown;
  /** Kind of the stream. */
  readonly kind: string;
}

const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const STREAM = /^[a-z]+\/\d{2}(\.\d{2})?\/[0-9A-HJKMNP-TV-Z]{26}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const HASH = /^[0-9a-f]{64}$/;

type Table =
  | typeof CODE_WORDS
  | typeof DATUM_WORDS
  | typeof MOVE_WORDS
  | typeof ROLE_WORDS
  | typeof STAGE_WORDS
  | typeof TASK_WORDS
  | typeof VALUE_WORDS;
type ValueWords = WordsOf<Table>;
type Family = FamilyOf<KeyOf<Table>>;

/** Families of words by the field whose codes they are; the first that has the code says it. */
const FAMILIES: { readonly [field: string]: Family | readonly Family[] } = {
  kind: 'task',
  standingKind: 'standing',
  moves: 'move',
  role: 'role',
  escalateTo: 'role',
  result: 'result',
  levels: 'level',
  documentKind: 'document',
  capacities: 'capacity',
  next: 'capacity',
  allowed: 'role',
  education: 'education',
  positionLevel: 'level',
  level: ['level', 'potential'],
  tie: 'tie',
  capacity: 'capacity',
  missing: 'capacity',
  predicate: 'category',
};
/** Fields that hold requirements by their rules. */
const REQUIREMENTS = ['rule', 'rules', 'findings'];
/** Ids that name no person. */
const NAMELESS = ['position', 'unit', 'standing', 'id'];
const GOVERNMENTS = ['government', 'governments'];
/** Fields that hold, or are ordered by, codes of instruments. */
const INSTRUMENTS = ['instrument', 'instruments', 'scores'];
const HUNDREDTHS = ['score', 'talentScore'];

/** A value of a state as a person reads it: names for ids, words for codes, days for dates. */
export function StateValue({ field, value, kind }: StateValueProps) {
  const { say } = useWords(VALUE_WORDS);
  if (value === null || value === undefined || value === '')
    return <span className="muted">{say('value.nothing')}</span>;
  if (typeof value === 'boolean') return value ? say('value.yes') : say('value.no');
  if (Array.isArray(value)) return <Values field={field} values={value} kind={kind} />;
  if (typeof value === 'object') return <Thing value={value} kind={kind} />;
  return <Plain field={field} value={value as string | number} kind={kind} />;
}

function Values({ field, values, kind }: { field: string; values: readonly unknown[]; kind: string }) {
  const { say } = useWords(VALUE_WORDS);
  if (values.length === 0) return <span className="muted">{say('value.nothing')}</span>;
  return values.map((value, index) => (
    <span key={index}>
      {index > 0 && ', '}
      <StateValue field={field} value={value} kind={kind} />
    </span>
  ));
}

function Thing({ value, kind }: { readonly value: object; readonly kind: string }) {
  const { word } = useWords(DATUM_WORDS, FIELD_WORDS);
  const said = Object.entries(value).filter(([, one]) => one !== null && one !== '');
  return (
    <span className="thing">
      {said.map(([name, one], index) => (
        <span key={name}>
          {index > 0 && '; '}
          <span className="muted">{word('field', name)}</span>{' '}
          <StateValue field={name} value={one} kind={kind} />
        </span>
      ))}
    </span>
  );
}

function Plain({ field, value, kind }: { field: string; value: string | number; kind: string }) {
  const words: ValueWords = useWords(
    CODE_WORDS,
    DATUM_WORDS,
    MOVE_WORDS,
    ROLE_WORDS,
    STAGE_WORDS,
    TASK_WORDS,
    VALUE_WORDS,
  );
  const { word, language } = words;
  const clock = useClock();
  if (typeof value === 'number')
    return <bdi className="number">{HUNDREDTHS.includes(field) ? inHundredths(value, language) : value}</bdi>;
  if (STREAM.test(value)) return <StreamLink stream={value} />;
  if (ID.test(value))
    return NAMELESS.includes(field) ? (
      <bdi className="hash">{value.slice(0, 8)}…</bdi>
    ) : (
      <Person id={value} />
    );
  if (INSTANT.test(value)) return <time dateTime={value}>{clock.instant(value)}</time>;
  if (DATE.test(value)) return <time dateTime={value}>{clock.date(value)}</time>;
  if (HASH.test(value)) return <bdi className="hash">{value.slice(0, 16)}…</bdi>;
  if (field === 'stage') return stageText(words, kind, value);
  if (field === 'closed' || field === 'outcome') return outcomeText(words, kind, value);
  if (GOVERNMENTS.includes(field)) return <GovernmentName code={value} />;
  if (INSTRUMENTS.includes(field)) return <InstrumentName code={value} />;
  if (field === 'fallback') return word('fallback', value);
  if (field === 'window') return word('window', value);
  if (REQUIREMENTS.includes(field)) return word('requirement', value);
  return <bdi>{coded(words, field, value)}</bdi>;
}

function InstrumentName({ code }: { readonly code: string }) {
  return <bdi>{useInstrumentNames()(code)}</bdi>;
}

function coded({ word }: ValueWords, field: string, code: string): string {
  const families = [FAMILIES[field] ?? []].flat();
  return families.map((family) => word(family, code)).find((said) => said !== code) ?? code;
}
