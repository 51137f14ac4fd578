import type { Context } from '@temporalio/activity';
import type { ActivityExecuteInput, ActivityInboundCallsInterceptor, Next } from '@temporalio/worker';
import type { Logger } from 'pino';
import { Histogram } from 'prom-client';
import { SECONDS_BUCKETS } from '../../../libs/platform/metrics/measures.js';
import { measures } from './worker-measures.js';

const seconds = new Histogram({
  name: 'isen_activity_seconds',
  help: 'How long the hands of streams take, and whether it came to anything',
  labelNames: ['activity', 'outcome'],
  buckets: SECONDS_BUCKETS,
  registers: [measures],
});

/** Hands that change something; what only reads is told to whoever wants to hear everything. */
const WRITES = ['record', 'deliver'];

/** Measures every activity, local ones too, and logs how it ended: which, of which stream, for which request. */
export class ActivityWatch implements ActivityInboundCallsInterceptor {
  constructor(
    private readonly context: Context,
    private readonly log: Logger,
  ) {}

  async execute(
    input: ActivityExecuteInput,
    next: Next<ActivityInboundCallsInterceptor, 'execute'>,
  ): Promise<unknown> {
    const took = seconds.startTimer({ activity: this.context.info.activityType });
    try {
      const answer = await next(input);
      this.tell('done', took({ outcome: 'done' }));
      return answer;
    } catch (error) {
      this.tell('failed', took({ outcome: 'failed' }));
      throw error;
    }
  }

  private tell(outcome: 'done' | 'failed', tookS: number): void {
    const { activityType: activity, attempt, workflowExecution } = this.context.info;
    const line = {
      activity,
      stream: workflowExecution?.workflowId,
      attempt,
      outcome,
      ms: Math.round(tookS * 1000),
    };
    if (WRITES.includes(activity)) this.log.info(line, 'activity');
    else this.log.debug(line, 'activity');
  }
}
