import type { Level } from '../../libs/domain/policy/policy-version.js';
import { daysAgo } from './calendar.js';

/** One result as the assessor sends it: a category of the policy's point table, or a score of 0 to 100. */
type Given = { readonly category: string } | { readonly score: number };
type Sheet = { readonly [instrument: string]: Given };

const category = (name: string): Given => ({ category: name });
const score = (points: number): Given => ({ score: points });

/** Results that the national model (seed policy) maps to each level of the performance axis. */
const PERFORMANCE: { readonly [level in Level]: Sheet } = {
  high: {
    annualPredicate: category('sangatBaik'),
    awards: category('national'),
    teamAssignment: category('leadInternal'),
    feedback360: score(88),
  },
  middle: {
    annualPredicate: category('baik'),
    awards: category('none'),
    teamAssignment: category('memberInternal'),
    feedback360: score(75),
  },
  low: {
    annualPredicate: category('butuhPerbaikan'),
    awards: category('none'),
    teamAssignment: category('none'),
    feedback360: score(60),
  },
};

/** The same for the potential axis. */
const POTENTIAL: { readonly [level in Level]: Sheet } = {
  high: {
    competenceAssessment: score(85),
    competenceDevelopment: category('from20'),
    positionExperience: score(90),
    potentialAspects: score(85),
    formalEducation: category('s2'),
    fieldMatch: category('match'),
    integrity: category('never'),
  },
  middle: {
    competenceAssessment: score(70),
    competenceDevelopment: category('from5'),
    positionExperience: score(70),
    potentialAspects: score(70),
    formalEducation: category('s1'),
    fieldMatch: category('noMatch'),
    integrity: category('never'),
  },
  low: {
    competenceAssessment: score(50),
    competenceDevelopment: category('none'),
    positionExperience: score(50),
    potentialAspects: score(50),
    formalEducation: category('s1'),
    fieldMatch: category('noMatch'),
    integrity: category('light'),
  },
};

/** The results of somebody with this performance and this potential, all dated a month ago. */
export function aScoreSheet(performance: Level, potential: Level) {
  const sheet = { ...PERFORMANCE[performance], ...POTENTIAL[potential] };
  const assessedOn = daysAgo(30);
  return Object.entries(sheet).map(([instrument, given]) => ({ instrument, ...given, assessedOn }));
}
