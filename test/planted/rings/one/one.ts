import type { Two } from '../two/two.js';

export type One = Two | 'one';
