import { assessmentMoves } from '../../libs/contracts/case/assessment.routes.js';
import { calibrationMoves } from '../../libs/contracts/calibration/session.routes.js';
import { commitmentMoves } from '../../libs/contracts/commitment/signing.routes.js';
import { cycleMoves } from '../../libs/contracts/cycle/cycle.routes.js';
import { nominationMoves } from '../../libs/contracts/case/nomination.routes.js';
import { placementMoves } from '../../libs/contracts/placement/succession.routes.js';
import { streamMoves } from '../../libs/contracts/record/stream.routes.js';
import type { Word } from './words.js';

const routes = [
  ...cycleMoves,
  ...nominationMoves,
  ...assessmentMoves,
  ...calibrationMoves,
  ...placementMoves,
  ...commitmentMoves,
  ...streamMoves,
];

/** What a move brings about, as whoever is about to make it is told; undefined for what another procedure delivers. */
export const effectOf = (kind: string, move: string): Word | undefined =>
  routes.find((route) => route.kind === kind && route.move === move)?.effect;
