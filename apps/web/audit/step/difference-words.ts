const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/^event\.(prev|seq)$/, 'chain'],
  [/^event\.(law|policy)$/, 'law'],
  [/^event/, 'event'],
  [/^(disclosure|arguments)/, 'disclosure'],
  [/^log/, 'log'],
  [/^(law|policy|bytes|versions)/, 'law'],
  [/^outcome$/, 'outcome'],
  [/^story/, 'story'],
  [/^refusal/, 'refusal'],
  [/^decision$/, 'decision'],
  [/^history/, 'history'],
];

/** Which sentence says what a field's difference means. */
export const familyOf = (field: string): string =>
  FAMILIES.find(([pattern]) => pattern.test(field))?.[1] ?? 'other';

/** Both values of a difference, where it names two that may be shown. */
export function valuesIn(what: string): { expected: string | null; found: string | null } {
  const [, expected = null, found = null] = /^expected (.{1,200}), found (.{1,200})$/.exec(what) ?? [];
  return { expected, found };
}
