import type { StreamKind } from '../api/stream-id.js';
import { Person } from '../people/person.js';
import { useWords } from '../words/use-words.js';
import { EVENT_WORDS } from './event-words.js';
import { Slot } from './slot.js';
import { useCast } from './teller.js';
import { piecesOf } from './template.js';

type Fields = { readonly [field: string]: unknown };

interface EventSentenceProps {
  readonly event: Fields;
  /** Person who acted, or null when a deadline or another stream did. */
  readonly actor: string | null;
  readonly kind: StreamKind;
}

/** One event as a sentence: its template with its fields in their places. */
export function EventSentence({ event, actor, kind }: EventSentenceProps) {
  const { language } = useWords();
  const cast = useCast();
  const type = String(event['type']);
  const template = EVENT_WORDS[`event.${type}` as keyof typeof EVENT_WORDS];
  if (!template) return <span>{type}</span>;
  const values: Fields = { ...withTask(event, cast.tasks), actor };
  return piecesOf(template[language]).map((piece, index) => {
    if ('text' in piece) return <span key={index}>{piece.text}</span>;
    if (piece.slot === 'actor') return <Person key={index} id={actor} />;
    return <Slot key={index} name={piece.slot} value={values[piece.slot]} kind={kind} type={type} />;
  });
}

/** Events about a task tell the task's own fields as theirs. */
function withTask(event: Fields, kinds: { readonly [task: string]: string }): Fields {
  const { task } = event;
  if (typeof task === 'object' && task !== null) return { ...event, ...task };
  return typeof task === 'string' ? { ...event, kind: kinds[task] ?? task } : event;
}
