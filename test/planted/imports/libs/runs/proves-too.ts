// caught: runs
import type { Own } from '../proof/checks/reaches-the-database.js';

export type Proven = Own;
