import { code, type Chance } from './chance.js';
import { syntheticName } from './names.js';

/** A synthetic servant, in the words of the employee export. Dates are ISO dates. */
export interface SeedPerson {
  readonly nip: string;
  readonly name: string;
  readonly titleAfter: string;
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
  readonly appointedOn: string;
  readonly employment: 'PNS' | 'PPPK';
  /** KEDUDUKAN HUKUM ID. */
  readonly status: string;
  readonly unit: { readonly code: string; readonly name: string };
  readonly job: Job;
  readonly since: string;
  readonly grade: string;
  readonly education: string;
  /** The direct supervisor's NIP; null at the top. */
  readonly supervisor: string | null;
  /** What the second file shall say of them. */
  readonly profile: Profile;
}

export interface Job {
  readonly code: string;
  readonly title: string;
  readonly type: 'Struktural' | 'Fungsional' | 'Pelaksana';
  /** ESELON ID, empty for other than structural jobs. */
  readonly echelon: string;
}

/** `good` meets every rule for JPT Pratama; the others miss one thing, `plain` is nobody's candidate. */
export type Profile =
  | 'good'
  | 'noPredicate'
  | 'expired'
  | 'unknownField'
  | 'sanctioned'
  | 'tooOld'
  | 'noDegree'
  | 'unassessed'
  | 'plain';

export interface Wanted {
  readonly unit: SeedPerson['unit'];
  readonly job: Job;
  readonly supervisor: string | null;
  readonly profile: Profile;
  readonly grade: string;
  /** Age in 2026 within these bounds. */
  readonly age: readonly [number, number];
  readonly employment?: SeedPerson['employment'];
}

const EDUCATIONS: { readonly [level: string]: string } = {
  'S-2': 'M.Si.',
  'S-1/Sarjana': 'S.Sos.',
  'Diploma III/Sarjana Muda': 'A.Md.',
};

/** Makes people whose numbers are valid and never repeat. */
export class People {
  private readonly chance: Chance;
  private readonly used: Set<string>;

  /** @param used numbers given out so far, in all governments */
  constructor(chance: Chance, used: Set<string>) {
    this.chance = chance;
    this.used = used;
  }

  make(wanted: Wanted): SeedPerson {
    const { chance } = this;
    const [name, sex] = Object.values(syntheticName(chance)) as [string, 'male' | 'female'];
    const birthYear = 2026 - chance.int(...ageOf(wanted));
    const birthDate = isoDate(birthYear, chance.int(1, 12), chance.int(1, 28));
    const employment = wanted.employment ?? 'PNS';
    const appointedYear = employment === 'PPPK' ? chance.int(2021, 2024) : birthYear + chance.int(22, 25);
    const appointedOn = isoDate(appointedYear, chance.pick([1, 3, 4, 12]), 1);
    const education = educationOf(wanted, chance);
    return {
      nip: this.nip(birthDate, appointedOn, sex, employment),
      name,
      titleAfter: EDUCATIONS[education] ?? '',
      sex,
      birthDate,
      appointedOn,
      employment,
      status: statusOf(wanted, employment, chance),
      unit: wanted.unit,
      job: wanted.job,
      since: isoDate(chance.int(2020, 2022), chance.int(1, 12), chance.int(1, 28)),
      grade: wanted.grade,
      education,
      supervisor: wanted.supervisor,
      profile: wanted.profile,
    };
  }

  /** 18 digits: birth date, month of appointment (for PPPK 21), sex, and the first sequence still free. */
  private nip(birthDate: string, appointedOn: string, sex: string, employment: string): string {
    const appointed =
      employment === 'PPPK' ? `${appointedOn.slice(0, 4)}21` : appointedOn.slice(0, 7).replace('-', '');
    const stem = `${birthDate.replaceAll('-', '')}${appointed}${sex === 'male' ? 1 : 2}`;
    let sequence = 1;
    while (this.used.has(`${stem}${sequence}`)) sequence += 1;
    this.used.add(`${stem}${sequence}`);
    return `${stem}${String(sequence).padStart(3, '0')}`;
  }
}

const ageOf = ({ profile, age }: Wanted): readonly [number, number] =>
  profile === 'tooOld' ? [58, 59] : age;

function educationOf({ profile, job }: Wanted, chance: Chance): string {
  if (profile === 'noDegree') return 'Diploma III/Sarjana Muda';
  if (job.type === 'Pelaksana') return chance.pick(['SLTA', 'Diploma III/Sarjana Muda', 'S-1/Sarjana']);
  return chance.happens(45) ? 'S-2' : 'S-1/Sarjana';
}

/** 01 and 71 are in service; a few ordinary servants are not. */
function statusOf({ profile }: Wanted, employment: string, chance: Chance): string {
  if (profile === 'plain' && chance.happens(3)) return '06';
  return employment === 'PNS' ? '01' : '71';
}

const isoDate = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** A structural job is a seat of its own; a functional or general one is the same everywhere. */
export const structural = (unit: string, title: string, echelon: string): Job => ({
  code: code('job', unit, title),
  title,
  type: 'Struktural',
  echelon,
});
export const functional = (title: string): Job => ({
  code: code('job', title),
  title,
  type: 'Fungsional',
  echelon: '',
});
export const general = (title: string): Job => ({
  code: code('job', title),
  title,
  type: 'Pelaksana',
  echelon: '',
});
