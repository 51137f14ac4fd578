import type { JobType } from '../../domain/reference/codes/job-type.codes.js';
import { ACTING_WORDS, STRUCTURAL_TITLES } from '../../domain/reference/codes/structural-title.codes.js';
import { UNIT_KINDS, type LevelByGovernment } from '../../domain/reference/codes/unit-kind.codes.js';
import type { PositionLevel } from '../../domain/reference/servant.js';
import { plainWords } from './code-index.js';
import { CODES } from './indexes.js';

/** What is known of somebody's position when nothing says its level outright. */
export interface PositionWords {
  /** What the job type says; null when it says nothing, or nothing we know. */
  readonly type: 'structural' | 'functional' | null;
  readonly title: string;
  readonly unit: string | null;
  readonly isProvince: boolean;
}

/** A level made out from words; `told` when the title names it as the law does, otherwise it is a guess. */
export interface FoundLevel {
  readonly level: PositionLevel;
  readonly told: boolean;
}

/** The level that the title of a position tells, by the tables; null when it tells none, or several. */
export function levelByTitle(words: PositionWords): FoundLevel | null {
  if (isActing(words.title)) return null;
  if (words.type === 'structural') return guessed(structuralLevel(words));
  const functional = functionalLevel(words.title);
  if (words.type === 'functional') return functional;
  const found = functional?.told ? functional.level : structuralLevel(words);
  return guessed(found);
}

/** True for a job type that is a level by itself. */
export const isLevel = (type: JobType): type is PositionLevel =>
  type !== 'structural' && type !== 'functional';

const guessed = (level: PositionLevel | null): FoundLevel | null =>
  level === null ? null : { level, told: false };

function functionalLevel(title: string): FoundLevel | null {
  const named = CODES.functionalTitle.findWithin(title);
  if (named.size > 1) return null;
  for (const level of named) return { level, told: true };
  return guessed(CODES.formerTitle.findAtEdge(title) ?? null);
}

const startsWith = (text: string, words: string): boolean => text === words || text.startsWith(`${words} `);

const isActing = (title: string): boolean => {
  const plain = plainWords(title);
  return ACTING_WORDS.some((words) => startsWith(plain, plainWords(words)));
};

/** Titles that say a level by themselves come before heads and secretaries of a kind of unit. */
function structuralLevel({ title, unit, isProvince }: PositionWords): PositionLevel | null {
  const plain = plainWords(title);
  const fixed = longest(STRUCTURAL_TITLES.rows, plain);
  if (fixed) return inGovernment(fixed.level, isProvince);
  for (const [office, part] of OFFICES) {
    if (!startsWith(plain, office)) continue;
    const rest = plain.slice(office.length).trim() || plainWords(unit ?? '');
    return inGovernment(longest(UNIT_KINDS.rows, rest)?.[part] ?? null, isProvince);
  }
  return null;
}

const OFFICES = [
  ['kepala', 'head'],
  ['sekretaris', 'secretary'],
] as const;

/** The row whose words the text begins with; of several the one with the longest words. */
function longest<Row extends { readonly words: readonly string[] }>(
  rows: readonly Row[],
  text: string,
): Row | null {
  let best: { row: Row; length: number } | null = null;
  for (const row of rows)
    for (const words of row.words.map(plainWords))
      if (startsWith(text, words) && words.length > (best?.length ?? 0)) best = { row, length: words.length };
  return best?.row ?? null;
}

function inGovernment(level: LevelByGovernment | null, isProvince: boolean): PositionLevel | null {
  if (level === null || typeof level === 'string') return level;
  return isProvince ? level.province : level.regency;
}
