// caught: no-cycle
import type { Egg } from './egg.js';

export interface Chicken {
  readonly egg: Egg;
}
