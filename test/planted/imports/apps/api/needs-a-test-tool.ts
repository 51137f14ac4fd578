// caught: shipped-needs-no-development-package
import * as thing from 'fast-check';

export const own = thing;
