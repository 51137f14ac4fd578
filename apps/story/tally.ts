import { actsOf, type ActView } from './acts.js';
import type { Persona } from './persona.js';
import { streamsOf, type StoryStreams } from './streams.js';

/** What the record holds of the story, counted act by act through the api. */
export interface Tally {
  /** Cases that the story's cycle opened. */
  readonly cases: number;
  /** Accepted acts of persons. */
  readonly moves: number;
  /** Refusals of the law, sealed. */
  readonly refusals: number;
  readonly deadlines: { readonly reminded: number; readonly escalated: number; readonly lapsed: number };
  readonly tasks: { readonly opened: number; readonly closed: number };
  /** Cases that came through each stage. */
  readonly stages: { readonly [stage: string]: number };
}

/** The event by which a case, or its cycle, shows that it came through a stage. */
const STAGES: { readonly [stage: string]: string } = {
  cycle: 'CaseOpened',
  nomination: 'NominationApproved',
  assessment: 'AxesComputed',
  calibration: 'BoxAdopted',
  placement: 'Placed',
  commitment: 'CommitmentAdopted',
};

/** Reads every act of every stream of the story and counts. */
export async function tallyOf(reader: Persona, streams: StoryStreams): Promise<Tally> {
  const stories: (readonly ActView[])[] = [];
  for (const stream of streamsOf(streams)) stories.push(await actsOf(reader, stream));
  const acts = stories.flat();
  const events = acts.flatMap((act) => act.events);
  const told = (type: string) => events.filter((event) => event.type === type);
  return {
    cases: told('CaseOpened').length,
    moves: acts.filter(({ outcome, actor }) => outcome === 'accepted' && 'person' in actor).length,
    refusals: acts.filter(({ outcome }) => outcome === 'refused').length,
    deadlines: {
      reminded: told('TaskReminded').length,
      escalated: told('TaskEscalated').length,
      lapsed: told('TaskClosed').filter(({ how }) => how === 'lapsed').length,
    },
    tasks: { opened: told('TaskOpened').length, closed: sum(stories.map(tasksClosed)) },
    stages: Object.fromEntries(Object.entries(STAGES).map(([stage, type]) => [stage, told(type).length])),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** Tasks closed one by one, and those that a stream took with it when it closed. */
function tasksClosed(acts: readonly ActView[]): number {
  let [open, closed] = [0, 0];
  for (const { type } of acts.flatMap(({ events }) => events)) {
    const ended = type === 'StreamClosed' ? open : type === 'TaskClosed' ? 1 : 0;
    open += (type === 'TaskOpened' ? 1 : 0) - ended;
    closed += ended;
  }
  return closed;
}
