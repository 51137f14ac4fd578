// caught: shipped-needs-no-development-package
import * as thing from 'esbuild';

export const own = thing;
