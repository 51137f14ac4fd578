import { z } from 'zod';
import { anyJson } from './any-json.js';

/** What a person is answered when a move was accepted; a repetition under the same key gives the same. */
export const moveAnswer = z.object({
  stream: z.string().describe('Stream id, <kind>/<government>/<id>'),
  id: z.string().describe('Last part of the stream id, as HTTP paths use it'),
  seq: z.int().describe('Number of the act in its stream'),
  hash: z.string().describe('SHA-256 of the sealed event, hex'),
  at: z.string().describe('Instant of the decision, UTC with milliseconds'),
  outcome: z.literal('accepted'),
  stage: z.string().describe('Stage of the stream after the act'),
  events: z.array(z.record(z.string(), anyJson)).describe('The story the act tells'),
  tasks: z.array(z.record(z.string(), anyJson)).optional().describe('Tasks the act opened'),
});
export type MoveAnswer = z.infer<typeof moveAnswer>;
