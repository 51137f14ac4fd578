import { createContext, useContext } from 'react';

/** What the acts of a stream say about the ids in them: whose a case is, and what a task asks for. */
export interface Cast {
  /** Person by case. */
  readonly talents: { readonly [stream: string]: string };
  /** Kind by number of the task. */
  readonly tasks: { readonly [task: string]: string };
}

type Named = { readonly type?: unknown; readonly [field: string]: unknown };
interface Act {
  readonly events: readonly Named[];
}

/** Who and what the events name, found in the events themselves. */
export function castOf(acts: readonly Act[]): Cast {
  const events = acts.flatMap((act) => act.events);
  const named = events.flatMap((event) => [...listOf(event['cases']), ...listOf(event['ranking']), event]);
  const talents = named.flatMap((one) =>
    typeof one['case'] === 'string' && typeof one['person'] === 'string' && !isAct(one)
      ? [[one['case'], one['person']]]
      : [],
  );
  const opened = events.flatMap(({ type, task }) => (type === 'TaskOpened' ? [task as Named] : []));
  return {
    talents: Object.fromEntries(talents) as Cast['talents'],
    tasks: Object.fromEntries(opened.map(({ task, kind }) => [task, kind])) as Cast['tasks'],
  };
}

/** Events in which `person` is whoever acted and not the talent of `case`. */
const isAct = ({ type }: Named): boolean => type === 'MemberRecused' || type === 'VoteCast';

const listOf = (value: unknown): readonly Named[] =>
  Array.isArray(value) ? value.filter((one): one is Named => typeof one === 'object' && one !== null) : [];

export const CastContext = createContext<Cast>({ talents: {}, tasks: {} });
export const useCast = (): Cast => useContext(CastContext);
