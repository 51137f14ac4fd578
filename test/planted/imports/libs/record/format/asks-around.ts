// caught: law-and-format-need-hashing-only
import * as thing from 'ulid';

export const own = thing;
