/** Moves whose button stands beside the task itself. */
export const CLAIMING: readonly string[] = ['claimTask', 'releaseTask'];
