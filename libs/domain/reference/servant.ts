/** Position levels of domain.md 5.1, lowest to highest within each family. */
export const POSITION_LEVELS = [
  'pelaksana',
  'pengawas',
  'administrator',
  'jptPratama',
  'jptMadya',
  'jptUtama',
  'jfPemula',
  'jfTerampil',
  'jfMahir',
  'jfPenyelia',
  'jfAhliPertama',
  'jfAhliMuda',
  'jfAhliMadya',
  'jfAhliUtama',
] as const;
export type PositionLevel = (typeof POSITION_LEVELS)[number];

/** A level that nobody could tell: no policy names it, no requirement is met by it, and a person has to look. */
export const UNKNOWN_LEVEL = 'unknown';
export type MaybeLevel = PositionLevel | typeof UNKNOWN_LEVEL;

/** Formal education, lowest first; the order is what "at least S1/D-IV" is measured on. */
export const EDUCATION_LEVELS = ['sd', 'smp', 'slta', 'd1', 'd2', 'd3', 's1', 's2', 's3'] as const;
/** D-IV counts as `s1`. */
export type EducationLevel = (typeof EDUCATION_LEVELS)[number];

/** Annual performance predicates (PermenPANRB 6/2022). */
const PREDICATES = ['sangatBaik', 'baik', 'butuhPerbaikan', 'kurang', 'sangatKurang'] as const;
export type Predicate = (typeof PREDICATES)[number];

/** A disciplinary sanction (PP 94/2021); level and dates only, never the narrative. `endedOn` null: being served. */
export type Sanction = {
  readonly level: 'light' | 'medium' | 'heavy';
  readonly decidedOn: string;
  readonly endedOn: string | null;
};

/**
 * What the reference data knows of one civil servant: the value of the fact `servant:<person>`. Dates are ISO
 * dates, ids are ours; it holds no name and no NIP. null means "not known", never "none".
 */
export type Servant = {
  readonly person: string;
  readonly government: string;
  /** The organisation unit (unor) the person works in, and the office head who nominates for it. */
  readonly unit: string;
  readonly unitHead: string | null;
  /** The direct supervisor's person id. */
  readonly supervisor: string | null;
  readonly employment: 'pns' | 'pppk' | 'pppkPartTime' | 'unknown';
  /** In service; null when the legal status is not known. */
  readonly active: boolean | null;
  readonly birthDate: string;
  readonly position: string | null;
  /** null for somebody without a position. */
  readonly positionLevel: MaybeLevel | null;
  /** Job family code (rumpun jabatan). */
  readonly positionFamily: string | null;
  readonly positionSince: string | null;
  /** Rank code such as `IV/a`. */
  readonly grade: string | null;
  readonly education: EducationLevel | null;
  /** Field-of-study code. */
  readonly field: string | null;
  /** Day the employee export was made, and the code of where it came from. */
  readonly asOf: string;
  readonly source: string;
  /** Levels held, the present one included (`until` null); null: no history known. */
  readonly levels:
    readonly { readonly level: MaybeLevel; readonly from: string; readonly until: string | null }[] | null;
  /** Whole years of cumulative experience in the field of the position family, on `supplementAsOf`. */
  readonly fieldExperienceYears: number | null;
  readonly predicates: readonly {
    readonly year: number;
    readonly predicate: Predicate;
    readonly source: string;
  }[];
  /** Sanctions on record; an empty list says there are none, null says nobody looked. */
  readonly discipline: readonly Sanction[] | null;
  /** Outcome of the managerial, socio-cultural and technical competence assessment against the standard (SKJ). */
  readonly competence: {
    readonly result: 'qualified' | 'stillQualified' | 'notQualified';
    readonly assessedOn: string;
    readonly source: string;
  } | null;
  readonly health: { readonly fit: boolean; readonly date: string; readonly source: string } | null;
  /** Day the second file (predicates, discipline, competence, supervisors) was made; null: none was imported. */
  readonly supplementAsOf: string | null;
};
