import { assess } from './chapters/assessment.js';
import { calibrate } from './chapters/calibration.js';
import { closeCycle } from './chapters/closing.js';
import { signCommitment } from './chapters/commitment.js';
import { openCycle } from './chapters/cycle.js';
import { nominateTwelve } from './chapters/nomination.js';
import { fillPosition, vacantPosition } from './chapters/placement.js';
import type { Stage } from './stage.js';
import type { StoryStreams } from './streams.js';

/** One talent cycle, chapter by chapter; @returns the streams it has written. */
export async function play(stage: Stage): Promise<StoryStreams> {
  // Asked first, so that a telling that can't end well doesn't begin.
  const position = await vacantPosition(stage);
  const cycle = await openCycle(stage);
  const approved = await nominateTwelve(stage, cycle);
  const mapped = await assess(stage, approved);
  const { session } = await calibrate(stage, cycle, mapped);
  const { succession, placed } = await fillPosition(stage, cycle, position);
  const rounds = await signCommitment(stage, placed);
  await closeCycle(stage, cycle);
  const cases = cycle.cases.map(({ stream }) => stream);
  return { cycle: cycle.cycle, cases, session, succession, rounds };
}
