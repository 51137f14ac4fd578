import { ApplicationFailure } from '@temporalio/common';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import { isForeign } from '../../libs/domain/kernel/foreign.js';

/** An activity that somebody scheduled past the workflow does nothing. */
export const ownArguments: ActivityInboundCallsInterceptor = {
  execute: async (input, next) => {
    if (input.args.length === 0 || input.args.some(isForeign))
      throw ApplicationFailure.nonRetryable('its arguments are not of the stream', 'ForeignArguments');
    return next(input);
  },
};
