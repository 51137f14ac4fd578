// caught: domain-placement
import type { Thing } from '../calibration/session.state.js';

export type Own = Thing;
