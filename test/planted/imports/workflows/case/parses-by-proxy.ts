// caught: no-zod-in-workflows workflows
import type { Thing } from '../../libs/contracts/case/case.routes.js';

export type Own = Thing;
