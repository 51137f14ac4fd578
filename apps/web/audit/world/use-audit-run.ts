import { useCallback, useEffect, useState } from 'react';
import { signal, useSignal } from '../../storage/signal.js';
import type { AuditRun, AuditState } from './audit-run.js';

const WAITING: AuditState = {
  acts: [],
  strays: [],
  sources: { imports: [], acts: [] },
  isDone: false,
  error: null,
};
const waiting = signal(WAITING);

/** The audit of a stream in this browser, begun with the page and ended with it. */
export function useAuditRun(stream: string) {
  const [attempt, setAttempt] = useState(0);
  const [run, setRun] = useState<AuditRun | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    setFailure(null);
    return begin(stream, setRun, setFailure);
  }, [stream, attempt]);
  const again = useCallback(() => setAttempt((before) => before + 1), []);
  const state = useSignal(run?.state ?? waiting);
  return { run, attempt, state: failure ? { ...state, error: failure } : state, again };
}

/** The checks come after the page, as the law itself does. @returns what ends the audit */
function begin(stream: string, begun: (run: AuditRun) => void, failed: (error: Error) => void): () => void {
  let run: AuditRun | null = null;
  let isOver = false;
  const start = ({ AuditRun: Run }: typeof import('./audit-run.js')) => {
    if (isOver) return;
    run = new Run(stream);
    begun(run);
    void run.start();
  };
  import('./audit-run.js').then(start, (error: Error) => isOver || failed(error));
  return () => {
    isOver = true;
    run?.stop();
  };
}
