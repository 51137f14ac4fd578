import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './problem.js';

const RETRIES_MAX = 3;

/** Reads are asked again after what passes by itself, and never after a no. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => isPassing(error) && failures < RETRIES_MAX,
      retryDelay: (failures) => Math.min(1000 * 2 ** failures, 8000),
      networkMode: 'always',
    },
  },
});
