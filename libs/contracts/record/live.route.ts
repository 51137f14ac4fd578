import { z } from 'zod';
import { ROLES } from '../../domain/kernel/actor.js';
import type { LiveRoute } from '../wire/route.js';

/** What one event says: that a stream has one act more, and nothing about anybody. */
const act = z.object({
  position: z.int().describe('Position in the log, also the id of the event'),
  stream: z.string(),
  kind: z.string(),
  seq: z.int(),
});

/** Following the log. */
export const liveRoutes: readonly LiveRoute[] = [
  {
    method: 'GET',
    path: '/events',
    live: 'events',
    permission: ROLES,
    audit: 'log.followed',
    summary:
      'Follows the log: an event `act` for each act in a stream that the person may see, resumed by id.',
    query: z.strictObject({ after: z.coerce.number().int().min(0).optional() }),
    answer: act,
  },
];
