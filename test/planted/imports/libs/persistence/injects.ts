// caught: nest-in-processes
import * as thing from '@nestjs/common';

export const own = thing;
