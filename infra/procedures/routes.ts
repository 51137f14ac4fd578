import { moves } from '../../apps/api/resources.js';
import type { Word } from './words.js';

/** What a move brings about, as whoever is about to make it is told; undefined for what another procedure delivers. */
export const effectOf = (kind: string, move: string): Word | undefined =>
  moves.find((route) => route.kind === kind && route.move === move)?.effect;
