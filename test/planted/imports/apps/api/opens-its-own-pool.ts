// caught: pg-in-few-hands
import * as thing from 'pg';

export const own = thing;
