// caught: typeorm-behind-the-scope
import * as thing from 'typeorm';

export const own = thing;
