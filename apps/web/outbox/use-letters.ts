import { useSignal } from '../storage/signal.js';
import type { Letter } from './letter.js';
import { letters } from './outbox.js';

/** The moves sent from here, about one stream or about all of them. */
export function useLetters(stream?: string | null): readonly Letter[] {
  const all = useSignal(letters);
  return stream === undefined ? all : all.filter((letter) => letter.stream === stream);
}
