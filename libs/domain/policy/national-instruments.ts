import type { Basis, Instrument } from './policy-version.js';

/**
 * The instruments of the national model (Kepka BKN 411/2025 as reported). The axis split is confirmed by two
 * sources, the sub-weights and point tables come from implementations only and await the decree's own text.
 */
const KEPKA = 'Kepka BKN 411/2025';
const reported: Basis = { article: KEPKA, confirmed: true };
const fromPractice: Basis = { article: KEPKA, confirmed: false };

const PREDICATE_POINTS = {
  sangatBaik: 10000,
  baik: 8000,
  butuhPerbaikan: 6000,
  kurang: 4000,
  sangatKurang: 2000,
};
const AWARD_POINTS = { international: 10000, national: 8500, crossAgency: 7000, internal: 5000, none: 0 };
const TEAM_POINTS = {
  leadNational: 10000,
  leadInternal: 8500,
  memberCrossAgency: 7000,
  memberInternal: 5000,
  none: 0,
};
const HOUR_POINTS = { from20: 10000, from10: 8000, from5: 6000, from1: 4000, none: 0 };
const EDUCATION_POINTS = { s3: 10000, s2: 9000, s1: 8000, d3: 7000, slta: 6000 };
const FIELD_POINTS = { match: 10000, noMatch: 5000 };
const INTEGRITY_POINTS = { never: 10000, light: 7500, medium: 5000, heavy: 2500, serving: 0 };

export const PERFORMANCE_INSTRUMENTS: readonly Instrument[] = [
  {
    code: 'annualPredicate',
    axis: 'performance',
    weight: 60,
    name: { id: 'Predikat kinerja tahunan', en: 'Annual performance predicate' },
    validYears: 1,
    points: PREDICATE_POINTS,
    basis: fromPractice,
  },
  {
    code: 'awards',
    axis: 'performance',
    weight: 15,
    name: { id: 'Penghargaan', en: 'Awards' },
    validYears: 5,
    points: AWARD_POINTS,
    basis: reported,
  },
  {
    code: 'teamAssignment',
    axis: 'performance',
    weight: 15,
    name: { id: 'Penugasan dalam tim kerja', en: 'Team assignment' },
    validYears: null,
    points: TEAM_POINTS,
    basis: reported,
  },
  {
    code: 'feedback360',
    axis: 'performance',
    weight: 10,
    name: { id: 'Umpan balik 360 derajat', en: '360-degree feedback' },
    validYears: 1,
    points: null,
    basis: fromPractice,
  },
];

export const POTENTIAL_INSTRUMENTS: readonly Instrument[] = [
  {
    code: 'competenceAssessment',
    axis: 'potential',
    weight: 20,
    name: { id: 'Penilaian kompetensi', en: 'Competence assessment' },
    validYears: 3,
    points: null,
    basis: { article: 'Peraturan BKN 26/2019 Pasal 29 ayat (4)', confirmed: true },
  },
  {
    code: 'competenceDevelopment',
    axis: 'potential',
    weight: 10,
    name: { id: 'Pengembangan kompetensi', en: 'Competence development' },
    validYears: 1,
    points: HOUR_POINTS,
    basis: fromPractice,
  },
  {
    code: 'positionExperience',
    axis: 'potential',
    weight: 10,
    name: { id: 'Pengalaman jabatan', en: 'Position experience' },
    validYears: null,
    points: null,
    basis: fromPractice,
  },
  {
    code: 'potentialAspects',
    axis: 'potential',
    weight: 25,
    name: { id: 'Penilaian potensi (8 aspek)', en: 'Potential assessment (8 aspects)' },
    validYears: 3,
    points: null,
    basis: { article: 'PermenPANRB 20/2025 Pasal 17', confirmed: true },
  },
  {
    code: 'formalEducation',
    axis: 'potential',
    weight: 10,
    name: { id: 'Pendidikan formal', en: 'Formal education' },
    validYears: null,
    points: EDUCATION_POINTS,
    basis: fromPractice,
  },
  {
    code: 'fieldMatch',
    axis: 'potential',
    weight: 10,
    name: { id: 'Kesesuaian bidang pendidikan', en: 'Field-of-study match' },
    validYears: null,
    points: FIELD_POINTS,
    basis: fromPractice,
  },
  {
    code: 'integrity',
    axis: 'potential',
    weight: 15,
    name: { id: 'Integritas dan moralitas', en: 'Integrity and morality' },
    validYears: 1,
    points: INTEGRITY_POINTS,
    basis: { article: 'PermenPANRB 19/2025', confirmed: true },
  },
];
