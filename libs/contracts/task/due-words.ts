import type { Span } from '../../domain/kernel/calendar.js';
import { localDate } from '../../domain/kernel/instant.js';
import type { Sentence } from '../../domain/kernel/refusal.js';

const MONTHS = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

const UNITS: { readonly [unit in Span['unit']]: Sentence } = {
  seconds: { id: 'detik', en: 'seconds' },
  days: { id: 'hari kalender', en: 'calendar days' },
  workingDays: { id: 'hari kerja', en: 'working days' },
};

/** What a policy version says of one kind of wait. */
export interface DueRule {
  readonly due: Span;
  /** The article or policy item that the deadlines stand on. */
  readonly article: string;
  /** Name of the policy version. */
  readonly policy: string;
  readonly utcOffsetMinutes: number;
}

/** Why a task is due when it is: how long policy gives, from which day on, and on which basis. */
export function dueWords({ due, article, policy, utcOffsetMinutes }: DueRule, openedAt: string): Sentence {
  const { amount, unit } = due;
  const day = localDate(openedAt, utcOffsetMinutes);
  return {
    id: `${amount} ${UNITS[unit].id} sejak ${dayIn('id', day)}, menurut ${article} (versi ${policy}).`,
    en: `${amount} ${UNITS[unit].en} from ${dayIn('en', day)}, by ${article} (version ${policy}).`,
  };
}

function dayIn(language: keyof typeof MONTHS, date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day} ${MONTHS[language][month - 1]} ${year}`;
}
