import { isGrpcServiceError, WorkflowNotFoundError } from '@temporalio/client';

const NOT_FOUND = 5;

/** Whether Temporal knows no such workflow. Where a history is fetched the client says so in gRPC's words alone. */
export const isWorkflowUnknown = (error: unknown): boolean =>
  error instanceof WorkflowNotFoundError || (isGrpcServiceError(error) && Number(error.code) === NOT_FOUND);
