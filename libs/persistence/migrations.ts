import { Record1764000000001 } from './migrations/0001-record.js';

/** All migrations in order; they only go forward. */
export const migrations = [Record1764000000001];
