import { useCallback, useEffect, useState } from 'react';
import { signal, useSignal } from '../../storage/signal.js';
import { AuditRun, type AuditState } from './audit-run.js';

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
  useEffect(() => {
    const fresh = new AuditRun(stream);
    setRun(fresh);
    void fresh.start();
    return () => fresh.stop();
  }, [stream, attempt]);
  const again = useCallback(() => setAttempt((before) => before + 1), []);
  return { run, attempt, state: useSignal(run?.state ?? waiting), again };
}
