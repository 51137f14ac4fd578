import { Histogram } from 'prom-client';
import { newMeasures, SECONDS_BUCKETS } from '../../../libs/platform/metrics/measures.js';

/** What the api tells of itself. */
export const measures = newMeasures('api');

/** Moves by what came of them: sealed as accepted or refused, or turned away under the code of the problem. */
export const moveSeconds = new Histogram({
  name: 'isen_move_seconds',
  help: 'How long people wait for the answer to a move, by kind of stream, move and outcome',
  labelNames: ['kind', 'move', 'outcome'],
  buckets: SECONDS_BUCKETS,
  registers: [measures],
});

/** Requests by declared route; what has none is counted together. */
export const requestSeconds = new Histogram({
  name: 'isen_http_request_seconds',
  help: 'How long requests take, by method, declared route and status',
  labelNames: ['method', 'route', 'status'],
  buckets: SECONDS_BUCKETS,
  registers: [measures],
});
