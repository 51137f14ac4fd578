import type { ReactNode } from 'react';
import type { StreamKind } from '../api/stream-id.js';
import { Person } from '../people/person.js';
import type { Clock } from '../time/clock.js';
import { useClock } from '../time/use-clock.js';
import { CODE_WORDS } from '../words/code-words.js';
import type { FamilyOf, KeyOf } from '../words/phrase.js';
import { ROLE_WORDS } from '../words/role-words.js';
import { STAGE_WORDS } from '../words/stage-words.js';
import { TASK_WORDS } from '../words/task-words.js';
import { useWords, type WordsOf } from '../words/use-words.js';
import { AxisValue, FindingCounts, Results, TaskOwner } from './slot-values.js';
import { StreamLink } from './stream-link.js';

type Table = typeof CODE_WORDS | typeof ROLE_WORDS | typeof STAGE_WORDS | typeof TASK_WORDS;
type SlotWords = WordsOf<Table>;

interface Surroundings {
  readonly words: SlotWords;
  readonly clock: Clock;
  /** Kind of the stream that tells, and of its event. */
  readonly kind: StreamKind;
  readonly type: string;
}
type Show = (value: unknown, around: Surroundings) => ReactNode;

const person: Show = (value) => <Person id={value as string} />;
const stream: Show = (value) => <StreamLink stream={value as string} />;
const date: Show = (value, { clock }) => clock.date(value as string);
const coded =
  (family: FamilyOf<KeyOf<Table>>): Show =>
  (value, { words }) =>
    words.word(family, String(value));
const counted: Show = (value) => (Array.isArray(value) ? value.length : String(value));

/** How a value is shown, by the name of its field. */
const SHOWN: { readonly [slot: string]: Show } = {
  person,
  awaited: person,
  cycle: stream,
  case: stream,
  session: stream,
  succession: stream,
  signing: stream,
  in: stream,
  from: stream,
  date,
  letterDate: date,
  effectiveDate: date,
  asOf: date,
  dueAt: (value, { clock }) => clock.instant(value as string),
  levels: (value, { words }) =>
    (value as readonly string[]).map((level) => words.word('level', level)).join(', '),
  targetLevel: coded('level'),
  tie: coded('tie'),
  group: coded('group'),
  documentKind: coded('document'),
  reason: coded('returned'),
  to: coded('role'),
  how: coded('closed'),
  kind: coded('task'),
  inFavour: coded('vote'),
  outcome: (value, { words, kind, type }) =>
    words.word(type === 'StreamClosed' ? `outcome.${kind}` : 'consideration', String(value)),
  owner: (value) => <TaskOwner owner={value} />,
  performance: (value) => <AxisValue axis="performance" value={value} />,
  potential: (value) => <AxisValue axis="potential" value={value} />,
  findings: (value) => <FindingCounts findings={value} />,
  scores: (value) => <Results scores={value} />,
  policy: (value) => <span className="hash">{String(value).slice(0, 12)}</span>,
  members: counted,
  cases: counted,
  refused: counted,
  undeliverable: counted,
};

interface SlotProps {
  readonly name: string;
  readonly value: unknown;
  readonly kind: StreamKind;
  readonly type: string;
}

/** A value in its place of a sentence, isolated from the words around it. */
export function Slot({ name, value, kind, type }: SlotProps) {
  const words: SlotWords = useWords(CODE_WORDS, ROLE_WORDS, STAGE_WORDS, TASK_WORDS);
  const clock = useClock();
  const show = SHOWN[name];
  return (
    <bdi className="slot">{show ? show(value, { words, clock, kind, type }) : String(value ?? '–')}</bdi>
  );
}
