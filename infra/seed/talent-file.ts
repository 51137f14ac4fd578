import { createHash } from 'node:crypto';
import { appointments } from './appointments.js';
import { Chance } from './chance.js';
import { csvText, indonesianDate } from './csv.js';
import { structural, type SeedPerson } from './person.js';
import type { Staff } from './staff.js';

/** The header of our own second file (docs/import.md). */
const TALENT_HEADER = (
  'JENIS,NIP,PENANDA,NAMA,NILAI,TAHUN,TANGGAL,SAMPAI,SUMBER,NIP TERKAIT,DASAR,NOMOR SK,CAKUPAN,UNOR ID,JABATAN ID,' +
  'JABATAN NAMA,RUMPUN,SHA-256'
).split(',');

type TalentRow = { readonly [column: string]: string };

/** The second file of one government, with rows that an import must reject. */
export function talentFile(staff: Staff): string {
  const chance = new Chance(`isen-mulang/talent/${staff.government.code}`);
  const rows = [
    ...positions(staff),
    ...appointments(staff),
    approval(staff),
    ...staff.people.flatMap((person) => supervision(person)),
    ...staff.people.flatMap((person) => talentData(person, chance)),
    ...wrong(staff),
  ];
  return csvText(TALENT_HEADER, rows);
}

/** The position map: every seat from heads of divisions upwards, vacant ones too. */
function positions({ government, offices, secretariat, people }: Staff): TalentRow[] {
  const { unit } = secretariat.sekda;
  const echelon = government.code === '62' ? '21' : '22';
  const vacant = VACANT.map((title) => seat(unit, structural(unit.code, title, echelon), 'umum'));
  const central = people
    .filter((person) => person.unit.code === unit.code)
    .map(({ job }) => seat(unit, job, 'umum'));
  const seats = offices.flatMap(({ office, unit: place, headJob, secretary, divisionHeads }) =>
    [headJob, secretary.job, ...divisionHeads.map(({ job }) => job)].map((job) =>
      seat(place, job, office.family),
    ),
  );
  return [...central, ...vacant, ...seats];
}

/** BKN lets the government fill posts by talent management; a letter as invented as everything else here. */
const approval = ({ government: { code } }: Staff): TalentRow => ({
  JENIS: 'persetujuan',
  NILAI: 'Manajemen Talenta',
  'NOMOR SK': `B-${code.replace('.', '')}/TM/2026`,
  TANGGAL: '15-01-2026',
  'SHA-256': createHash('sha256').update(`isen-mulang/approval/${code}`).digest('hex'),
});

/** Posts without a holder, as there are many (domain reference 11): each telling of the story fills one of them. */
const VACANT = [
  'Staf Ahli Bidang Ekonomi dan Keuangan',
  'Staf Ahli Bidang Sumber Daya Manusia',
  'Kepala Satuan Polisi Pamong Praja',
  'Kepala Pelaksana Badan Penanggulangan Bencana Daerah',
  'Kepala Badan Kesatuan Bangsa dan Politik',
  'Kepala Badan Riset dan Inovasi Daerah',
  'Sekretaris Dewan Perwakilan Rakyat Daerah',
  'Direktur Rumah Sakit Umum Daerah',
];

const seat = (unit: SeedPerson['unit'], job: SeedPerson['job'], family: string): TalentRow => ({
  JENIS: 'jabatan',
  NILAI: LEVELS[job.echelon[0] ?? ''] ?? '',
  'UNOR ID': unit.code,
  'JABATAN ID': job.code,
  'JABATAN NAMA': job.title,
  RUMPUN: family,
});

/** Position level by the first digit of ESELON ID. */
const LEVELS: { readonly [echelon: string]: string } = {
  '1': 'JPT Madya',
  '2': 'JPT Pratama',
  '3': 'Administrator',
};

const supervision = ({ nip, supervisor }: SeedPerson): TalentRow[] =>
  supervisor === null ? [] : [{ JENIS: 'atasan', NIP: nip, 'NIP TERKAIT': supervisor }];

function talentData(person: SeedPerson, chance: Chance): TalentRow[] {
  const { profile, nip } = person;
  const of = (row: TalentRow): TalentRow => ({ NIP: nip, ...row });
  const missing = profile === 'noPredicate';
  const predicates = missing ? [] : ['2024', '2025'].map((year) => of(predicate(year, chance)));
  if (profile === 'plain') return predicates;
  return [...predicates, ...candidateData(person, chance).map(of)];
}

function predicate(year: string, chance: Chance): TalentRow {
  const value = chance.pick(['Sangat Baik', 'Baik', 'Baik', 'Baik', 'Butuh Perbaikan']);
  return { JENIS: 'predikat', TAHUN: year, NILAI: value, SUMBER: 'e-kinerja' };
}

function candidateData({ profile, since, job }: SeedPerson, chance: Chance): TalentRow[] {
  const assessedOn = profile === 'expired' ? '14-03-2021' : `${chance.int(10, 28)}-0${chance.int(2, 9)}-2025`;
  const result = chance.happens(90) || profile === 'good' ? 'Memenuhi Syarat' : 'Masih Memenuhi Syarat';
  const level = job.type === 'Fungsional' ? 'Ahli Muda' : 'Pengawas';
  const before = `${Number(since.slice(0, 4)) - 5}-04-01`;
  const sanction: TalentRow =
    profile === 'sanctioned'
      ? { NILAI: 'Sedang', TANGGAL: '02-03-2026', SAMPAI: '' }
      : { NILAI: 'Tidak Ada' };
  return [
    ...(profile === 'unassessed'
      ? []
      : [{ JENIS: 'asesmen', TANGGAL: assessedOn, NILAI: result, SUMBER: 'upt-asesmen' }]),
    ...(profile === 'unknownField' ? [] : [{ JENIS: 'pengalaman', NILAI: String(chance.int(6, 15)) }]),
    { JENIS: 'riwayat', NILAI: level, TANGGAL: indonesianDate(before), SAMPAI: indonesianDate(since) },
    { JENIS: 'disiplin', ...sanction },
    { JENIS: 'kesehatan', TANGGAL: `0${chance.int(1, 9)}-02-2026`, NILAI: 'Sehat', SUMBER: 'rsud' },
  ];
}

/** Somebody unknown, a predicate that doesn't exist, a day that doesn't exist. */
function wrong({ people }: Staff): TalentRow[] {
  const nip = people[0]?.nip ?? '';
  return [
    { JENIS: 'predikat', NIP: '198001012005011999', TAHUN: '2025', NILAI: 'Baik', SUMBER: 'e-kinerja' },
    { JENIS: 'predikat', NIP: nip, TAHUN: '2023', NILAI: 'Istimewa', SUMBER: 'e-kinerja' },
    { JENIS: 'asesmen', NIP: nip, TANGGAL: '31-02-2025', NILAI: 'Memenuhi Syarat', SUMBER: 'upt-asesmen' },
  ];
}
