import { GOVERNMENTS, type GovernmentRow } from '../../domain/reference/codes/government.codes.js';
import { plainWords } from './code-index.js';

const PREFIXES = GOVERNMENTS.prefixes.flatMap(({ words, kind }) =>
  words.map((word) => [plainWords(word), kind] as const),
);

/** Kemendagri code of the government that a name means, or null when it means none of the fifteen. */
export function governmentNamed(name: string): string | null {
  if (GOVERNMENTS.rows.some(({ code }) => code === name)) return name;
  let words = plainWords(name).split(' ');
  let kind: GovernmentRow['kind'] | null = null;
  for (let prefix = prefixOf(words); prefix; prefix = prefixOf(words)) {
    kind ??= prefix[1];
    words = words.slice(1);
  }
  const meant = words.join('');
  const found = GOVERNMENTS.rows.filter(
    (row) =>
      row.words.some((word) => plainWords(word).replaceAll(' ', '') === meant) &&
      (kind ?? row.kind) === row.kind,
  );
  return found.length === 1 ? (found[0]?.code ?? null) : null;
}

/** A word that stands before a name, as long as a name is left. */
const prefixOf = (words: readonly string[]) =>
  words.length > 1 ? PREFIXES.find(([word]) => word === words[0]) : undefined;
