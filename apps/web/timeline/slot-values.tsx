import { inHundredths } from '../kit/number.js';
import { Person } from '../people/person.js';
import { useInstrumentNames } from '../policy/use-policy.js';
import { CODE_WORDS } from '../words/code-words.js';
import { ROLE_WORDS } from '../words/role-words.js';
import { useWords } from '../words/use-words.js';
import { TIMELINE_WORDS } from './words.js';

interface AxisValueProps {
  readonly axis: 'performance' | 'potential';
  readonly value: unknown;
}

/** An axis as computed: score and level in the regulation's words. */
export function AxisValue({ axis, value }: AxisValueProps) {
  const { word, language } = useWords(CODE_WORDS);
  const { score, level } = value as { readonly score: number; readonly level: string };
  return `${inHundredths(score, language)} (${word(axis, level)})`;
}

/** How many requirements came out how. */
export function FindingCounts({ findings }: { readonly findings: unknown }) {
  const { say, word } = useWords(CODE_WORDS, TIMELINE_WORDS);
  const results = (findings as readonly { readonly result: string }[]).map(({ result }) => result);
  const counts = [...new Set(results)].map((result) =>
    say('timeline.count', {
      count: results.filter((one) => one === result).length,
      what: word('result', result),
    }),
  );
  return counts.join(', ');
}

/** Results by instrument. */
export function Results({ scores }: { readonly scores: unknown }) {
  const { language } = useWords();
  const nameOf = useInstrumentNames();
  const recorded = scores as readonly { readonly instrument: string; readonly score: number }[];
  return recorded
    .map(({ instrument, score }) => `${nameOf(instrument)} ${inHundredths(score, language)}`)
    .join('; ');
}

/** Who a task waits for. */
export function TaskOwner({ owner }: { readonly owner: unknown }) {
  const { word } = useWords(ROLE_WORDS);
  const { person, role } = owner as { readonly person?: string; readonly role?: string };
  return person ? <Person id={person} /> : word('role', role ?? '');
}
