import { Chance, code } from './chance.js';
import type { SeedGovernment } from './governments.js';
import { officesOf, type Office } from './offices.js';
import {
  functional,
  general,
  People,
  structural,
  type Job,
  type Profile,
  type SeedPerson,
} from './person.js';

/** Everybody of one government, with those whom the appointments name. */
export interface Staff {
  readonly government: SeedGovernment;
  readonly secretariat: {
    readonly sekda: SeedPerson;
    readonly assistants: readonly SeedPerson[];
    readonly advisers: readonly SeedPerson[];
  };
  readonly offices: readonly StaffedOffice[];
  readonly people: readonly SeedPerson[];
}

export interface StaffedOffice {
  readonly office: Office;
  readonly unit: SeedPerson['unit'];
  readonly headJob: Job;
  /** null where the position is vacant. */
  readonly head: SeedPerson | null;
  readonly secretary: SeedPerson;
  readonly divisionHeads: readonly SeedPerson[];
  /** Heads of sub-sections; the first looks after the office's own personnel. */
  readonly sectionHeads: readonly SeedPerson[];
  readonly experts: readonly SeedPerson[];
}

/** How the talent data of an office's candidates comes out, in their order; the rest is `good`. */
const PROFILES: { readonly [office: string]: readonly Profile[] } = {
  dinkes: [
    'good',
    'good',
    'good',
    'good',
    'good',
    'good',
    'good',
    'good',
    'good',
    'good',
    'good',
    'good',
    'tooOld',
    'expired',
    'unknownField',
    'sanctioned',
    'noPredicate',
  ],
  dpupr: ['good', 'good', 'good', 'good', 'good', 'noDegree', 'unassessed', 'good', 'noPredicate'],
  bkd: ['good', 'good', 'good'],
  inspektorat: ['expired', 'good', 'unknownField', 'good'],
  disdik: ['good', 'tooOld', 'good', 'sanctioned', 'unassessed'],
  bappeda: ['good', 'noPredicate', 'good', 'good'],
  dinsos: ['good', 'good', 'noDegree'],
  diskominfo: ['good', 'unassessed', 'good'],
  bpkad: ['good', 'expired', 'good'],
};

const unitOf = ({ code: government }: SeedGovernment, key: string, name: string) => ({
  code: code('unor', government, key),
  name,
});

/**
 * Makes the people of one government; the same every time.
 * @param used numbers given out so far, in all governments
 */
export function staffOf(government: SeedGovernment, used: Set<string>): Staff {
  const chance = new Chance(`isen-mulang/${government.code}`);
  const people = new People(chance, used);
  const all: SeedPerson[] = [];
  const add = (person: SeedPerson): SeedPerson => (all.push(person), person);
  const secretariat = staffSecretariat(government, people, add);
  const offices = officesOf(government).map((office) =>
    staffOffice(government, office, secretariat.sekda, people, add),
  );
  fill(government, offices, people, chance, all);
  return { government, secretariat, offices, people: all };
}

type Add = (person: SeedPerson) => SeedPerson;

function staffSecretariat(government: SeedGovernment, people: People, add: Add): Staff['secretariat'] {
  const unit = unitOf(government, 'setda', 'Sekretariat Daerah');
  const isProvince = government.code === '62';
  const make = (
    title: string,
    echelon: string,
    supervisor: string | null,
    grade: string,
    profile: Profile = 'plain',
  ) =>
    add(
      people.make({
        unit,
        job: structural(unit.code, title, echelon),
        supervisor,
        profile,
        grade,
        age: [44, 54],
      }),
    );
  const sekda = make('Sekretaris Daerah', isProvince ? '12' : '21', null, 'IV/d');
  const assistants = [
    'Pemerintahan dan Kesejahteraan Rakyat',
    'Perekonomian dan Pembangunan',
    'Administrasi Umum',
  ].map((field) => make(`Asisten ${field}`, isProvince ? '21' : '22', sekda.nip, 'IV/c'));
  const advisers = ['Bidang Hukum dan Politik', 'Bidang Kemasyarakatan'].map((field) =>
    make(`Staf Ahli ${field}`, isProvince ? '21' : '22', sekda.nip, 'IV/c'),
  );
  for (const section of ['Organisasi', 'Hukum', 'Umum', 'Perekonomian']) {
    make(`Kepala Bagian ${section}`, '31', assistants[2]?.nip ?? sekda.nip, 'IV/a', 'good');
  }
  return { sekda, assistants, advisers };
}

function staffOffice(
  government: SeedGovernment,
  office: Office,
  sekda: SeedPerson,
  people: People,
  add: Add,
): StaffedOffice {
  const unit = unitOf(government, office.key, office.name);
  const profiles = [...(PROFILES[office.key] ?? [])];
  const make = (job: Job, supervisor: string, grade: string, isCandidate: boolean) => {
    const profile = isCandidate ? (profiles.shift() ?? 'good') : 'plain';
    return add(people.make({ unit, job, supervisor, profile, grade, age: [40, 50] }));
  };
  const seat = (title: string, echelon: string) => structural(unit.code, title, echelon);
  const headJob = seat(headTitle(office.name), government.code === '62' ? '21' : '22');
  const head = office.isHeadless ? null : make(headJob, sekda.nip, 'IV/c', false);
  const secretary = make(seat('Sekretaris', '31'), head?.nip ?? sekda.nip, 'IV/b', true);
  const chief = head?.nip ?? secretary.nip;
  const divisionHeads = office.divisions.map((name) =>
    make(seat(`Kepala Bidang ${name}`, '32'), chief, 'IV/a', true),
  );
  const sectionHeads = ['Umum dan Kepegawaian', 'Keuangan'].map((name) =>
    make(seat(`Kepala Subbagian ${name}`, '41'), secretary.nip, 'III/d', false),
  );
  const experts = Array.from({ length: office.experts.count }, () =>
    make(functional(`${office.experts.job} Ahli Madya`), chief, 'IV/a', true),
  );
  return { office, unit, headJob, head, secretary, divisionHeads, sectionHeads, experts };
}

const headTitle = (office: string): string => (office === 'Inspektorat' ? 'Inspektur' : `Kepala ${office}`);

const ORDINARY: readonly { readonly job: Job; readonly grade: string }[] = [
  { job: functional('Analis Kebijakan Ahli Muda'), grade: 'III/d' },
  { job: functional('Arsiparis Ahli Pertama'), grade: 'III/b' },
  { job: general('Pengadministrasi Perkantoran'), grade: 'II/d' },
  { job: general('Pengolah Data dan Informasi'), grade: 'III/a' },
];

/** Ordinary servants until the government has its number; the personnel agency first gets its own analysts. */
function fill(
  government: SeedGovernment,
  offices: readonly StaffedOffice[],
  people: People,
  chance: Chance,
  all: SeedPerson[],
) {
  const bkd = offices[0] as StaffedOffice;
  for (const job of [
    'Analis SDM Aparatur Ahli Muda',
    'Analis SDM Aparatur Ahli Muda',
    'Analis SDM Aparatur Ahli Pertama',
    'Asesor SDM Aparatur Ahli Muda',
  ]) {
    const supervisor = bkd.divisionHeads[0]?.nip ?? null;
    all.push(
      people.make({
        unit: bkd.unit,
        job: functional(job),
        supervisor,
        profile: 'plain',
        grade: 'III/d',
        age: [34, 46],
      }),
    );
  }
  while (all.length < government.servants) {
    const { unit, sectionHeads } = chance.pick(offices);
    const supervisor = chance.pick(sectionHeads).nip;
    const { job, grade } = chance.pick(ORDINARY);
    const isContract = job.type === 'Fungsional' && chance.happens(40);
    const employment = isContract ? 'PPPK' : 'PNS';
    all.push(
      people.make({
        unit,
        job,
        supervisor,
        profile: 'plain',
        grade: isContract ? 'IX' : grade,
        age: [27, 52],
        employment,
      }),
    );
  }
}
