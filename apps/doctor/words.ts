import type { Diagnosis } from '../../libs/diagnosis/diagnosis.js';
import { wordsOf } from '../../libs/diagnosis/fault-words.js';
import { FAULTS, type Finding } from '../../libs/diagnosis/finding.js';
import type { Options } from './options.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const LABELS = {
  id: {
    outage: 'GANGGUAN',
    warning: 'PERINGATAN',
    well: 'Tidak ditemukan gangguan.',
    next: 'Langkah aman',
    looked: (asked: number) => `${asked} prosedur yang berjalan diperiksa.`,
    more: (count: number) => `dan ${count} lagi`,
  },
  en: {
    outage: 'OUTAGE',
    warning: 'WARNING',
    well: 'Nothing is wrong.',
    next: 'Next safe step',
    looked: (asked: number) => `${asked} open runs were looked at.`,
    more: (count: number) => `and ${count} more`,
  },
} as const;

/** Tells everything that was found, the worst first. */
export function sayDiagnosis({ findings, asked }: Diagnosis, { language }: Options): void {
  const labels = LABELS[language];
  say(labels.looked(asked));
  if (findings.length === 0) say(labels.well);
  for (const finding of findings) sayFinding(finding, language);
}

function sayFinding(finding: Finding, language: Options['language']): void {
  const labels = LABELS[language];
  const { what, next } = wordsOf(finding);
  say(`${labels[FAULTS[finding.fault]]}: ${what[language]}`);
  for (const stream of finding.streams) say(`  ${stream}`);
  const left = (finding.about.count ?? 0) - finding.streams.length;
  if (finding.streams.length > 0 && left > 0) say(`  ${labels.more(left)}`);
  say(`  ${labels.next}: ${next[language]}`);
}

/** The same for programs. */
export const summary = ({ findings, runs, asked }: Diagnosis) => ({
  faults: findings.length,
  runs,
  asked,
  findings: findings.map(({ fault, about, streams }) => ({
    fault,
    severity: FAULTS[fault],
    ...about,
    streams,
  })),
});
