import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { PolicyVersion } from '../../../libs/domain/policy/policy-version.js';
import { problemOf, Refused } from '../api/problem.js';
import { useWords } from '../words/use-words.js';

/** Hash of the policy version that the page is about. */
export const PolicyContext = createContext<string | null>(null);

/** A policy version never changes under its hash, so it is read once. */
async function readPolicy(hash: string): Promise<PolicyVersion> {
  const response = await fetch(`/artifacts/policy/${hash}.json`);
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new Refused(problemOf(body, response.status));
  return body as PolicyVersion;
}

/** The policy version around, as far as it is known yet. */
export function usePolicy(): PolicyVersion | undefined {
  const hash = useContext(PolicyContext);
  const { data } = useQuery({
    queryKey: ['policy', hash],
    queryFn: () => readPolicy(hash ?? ''),
    enabled: hash !== null,
    staleTime: Infinity,
  });
  return data;
}

/** What the policy version around calls its instruments, by their codes; a code it doesn't have stands for itself. */
export function useInstrumentNames(): (code: string) => string {
  const { pick } = useWords();
  const instruments = usePolicy()?.instruments ?? [];
  return (code) => {
    const known = instruments.find((one) => one.code === code);
    return known ? pick(known.name) : code;
  };
}
