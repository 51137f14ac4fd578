/** Every stream of one telling: what is counted, replayed and looked up in Temporal. */
export interface StoryStreams {
  readonly cycle: string;
  readonly cases: readonly string[];
  readonly session: string;
  readonly succession: string;
  readonly rounds: readonly string[];
}

export const streamsOf = ({ cycle, cases, session, succession, rounds }: StoryStreams): readonly string[] => [
  cycle,
  ...cases,
  session,
  succession,
  ...rounds,
];
