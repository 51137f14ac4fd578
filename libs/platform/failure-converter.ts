import { DefaultFailureConverter } from '@temporalio/common';

/** Error messages and stacks travel encrypted like every payload: they may hold what a person wrote. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
