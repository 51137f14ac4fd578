import { three } from '../three/three.js';
import type { One } from '../one/one.js';

export type Two = One | typeof three;
