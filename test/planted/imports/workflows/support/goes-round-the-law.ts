// caught: workflow-support
import type { Thing } from '../../libs/domain/calibration/session.law.js';

export type Own = Thing;
