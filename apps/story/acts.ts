import type { Persona } from './persona.js';
import { allRows, idOf } from './views.js';

/** One sealed act as the api shows it. */
export interface ActView {
  readonly seq: number;
  readonly move: string;
  readonly outcome: 'accepted' | 'refused';
  readonly actor: { readonly [field: string]: unknown };
  readonly events: readonly { readonly type: string; readonly [field: string]: unknown }[];
}

/** Every act of a stream, from the first. */
export function actsOf(reader: Persona, stream: string): Promise<readonly ActView[]> {
  return allRows<ActView>(reader, `/streams/${stream.split('/')[0]}/${idOf(stream)}/acts`);
}

/** Whether a stream has told an event of this type. */
export async function hasTold(reader: Persona, stream: string, type: string): Promise<boolean> {
  const acts = await actsOf(reader, stream);
  return acts.some(({ events }) => events.some((event) => event.type === type));
}
