import type { Role, Standing } from '../../libs/domain/kernel/actor.js';
import type {
  EducationLevel,
  PositionLevel,
  Predicate,
  Sanction,
  Servant,
} from '../../libs/domain/reference/servant.js';

/** Official words, in lower case, to the codes of the domain. */
type Words<T> = { readonly [word: string]: T };

export const LEVELS: Words<PositionLevel> = {
  pelaksana: 'pelaksana',
  pengawas: 'pengawas',
  administrator: 'administrator',
  'jpt pratama': 'jptPratama',
  'jpt madya': 'jptMadya',
  'jpt utama': 'jptUtama',
  pemula: 'jfPemula',
  terampil: 'jfTerampil',
  mahir: 'jfMahir',
  penyelia: 'jfPenyelia',
  'ahli pertama': 'jfAhliPertama',
  'ahli muda': 'jfAhliMuda',
  'ahli madya': 'jfAhliMadya',
  'ahli utama': 'jfAhliUtama',
};

/** SIASN echelon ids (unconfirmed, domain reference 10.3); in a region I is JPT Madya and II JPT Pratama. */
export const ECHELONS: Words<PositionLevel> = {
  '11': 'jptMadya',
  '12': 'jptMadya',
  '21': 'jptPratama',
  '22': 'jptPratama',
  '31': 'administrator',
  '32': 'administrator',
  '41': 'pengawas',
  '42': 'pengawas',
};

export const EDUCATIONS: Words<EducationLevel> = {
  sd: 'sd',
  'sekolah dasar': 'sd',
  smp: 'smp',
  sltp: 'smp',
  sma: 'slta',
  slta: 'slta',
  'slta kejuruan': 'slta',
  'slta keguruan': 'slta',
  'diploma i': 'd1',
  'd-i': 'd1',
  'diploma ii': 'd2',
  'd-ii': 'd2',
  'diploma iii': 'd3',
  'diploma iii/sarjana muda': 'd3',
  'd-iii': 'd3',
  'diploma iv': 's1',
  'd-iv': 's1',
  's-1': 's1',
  s1: 's1',
  's-1/sarjana': 's1',
  's-2': 's2',
  s2: 's2',
  's-3': 's3',
  s3: 's3',
  's-3/doktor': 's3',
};

export const EMPLOYMENTS: Words<Servant['employment']> = {
  pns: 'pns',
  p: 'pns',
  cpns: 'pns',
  c: 'pns',
  pppk: 'pppk',
  'pppk paruh waktu': 'pppkPartTime',
};

export const SEXES: Words<'male' | 'female'> = {
  l: 'male',
  m: 'male',
  pria: 'male',
  'laki-laki': 'male',
  p: 'female',
  f: 'female',
  wanita: 'female',
  perempuan: 'female',
};

/** KEDUDUKAN HUKUM ID of people in service, as one region's application reads them (unconfirmed, domain 10.5). */
export const ACTIVE_STATUSES: readonly string[] = ['01', '02', '03', '04', '101', '15', '71', '73'];

export const PREDICATES: Words<Predicate> = {
  'sangat baik': 'sangatBaik',
  baik: 'baik',
  'butuh perbaikan': 'butuhPerbaikan',
  kurang: 'kurang',
  'sangat kurang': 'sangatKurang',
};

export const COMPETENCE_RESULTS: Words<NonNullable<Servant['competence']>['result']> = {
  'memenuhi syarat': 'qualified',
  'masih memenuhi syarat': 'stillQualified',
  'kurang memenuhi syarat': 'notQualified',
};

export const HEALTH_RESULTS: Words<boolean> = { sehat: true, 'tidak sehat': false };

/** `tidak ada` records that somebody looked and found no sanction. */
export const SANCTIONS: Words<Sanction['level'] | 'none'> = {
  'tidak ada': 'none',
  ringan: 'light',
  sedang: 'medium',
  berat: 'heavy',
};

export const ROLES: Words<Role> = {
  'pengelola kepegawaian opd': 'unitHrOfficer',
  'kepala perangkat daerah': 'unitHead',
  'pengelola sdm': 'hrOfficer',
  'kepala bkd/bkpsdm': 'regionalHrAgencyHead',
  'asesor sdm aparatur': 'assessor',
  'ketua komite talenta': 'committeeChair',
  'anggota komite talenta': 'committeeMember',
  'sekretaris komite talenta': 'committeeSecretary',
  pyb: 'authorizedOfficer',
  ppk: 'appointingAuthority',
  'penghubung bkn': 'bknLiaison',
  'auditor inspektorat': 'internalAuditor',
};

export const STANDING_KINDS: Words<Standing['kind']> = {
  definitif: 'definitive',
  plt: 'plt',
  plh: 'plh',
  delegasi: 'delegation',
};
