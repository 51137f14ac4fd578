import { code } from './chance.js';
import { csvText, indonesianDate } from './csv.js';
import type { SeedGovernment } from './governments.js';
import type { SeedPerson } from './person.js';
import type { Staff } from './staff.js';

/** The header set of the SIASN employee export, with the echelon columns that some exports add. */
export const SIASN_HEADER = (
  'PNS ID,NIP BARU,NIP LAMA,NAMA,GELAR DEPAN,GELAR BELAKANG,TEMPAT LAHIR ID,TEMPAT LAHIR NAMA,TANGGAL LAHIR,' +
  'JENIS KELAMIN,AGAMA ID,AGAMA NAMA,JENIS KAWIN ID,JENIS KAWIN NAMA,NIK,NOMOR HP,EMAIL,EMAIL GOV,ALAMAT,NPWP NOMOR,' +
  'BPJS,JENIS PEGAWAI ID,JENIS PEGAWAI NAMA,KEDUDUKAN HUKUM ID,KEDUDUKAN HUKUM NAMA,STATUS CPNS PNS,KARTU ASN VIRTUAL,' +
  'NOMOR SK CPNS,TANGGAL SK CPNS,TMT CPNS,NOMOR SK PNS,TANGGAL SK PNS,TMT PNS,GOL AWAL ID,GOL AWAL NAMA,GOL AKHIR ID,' +
  'GOL AKHIR NAMA,TMT GOLONGAN,MK TAHUN,MK BULAN,JENIS JABATAN ID,JENIS JABATAN NAMA,JABATAN ID,JABATAN NAMA,' +
  'TMT JABATAN,TINGKAT PENDIDIKAN ID,TINGKAT PENDIDIKAN NAMA,PENDIDIKAN ID,PENDIDIKAN NAMA,TAHUN LULUS,KPKN ID,' +
  'KPKN NAMA,LOKASI KERJA ID,LOKASI KERJA NAMA,UNOR ID,UNOR NAMA,INSTANSI INDUK ID,INSTANSI INDUK NAMA,' +
  'INSTANSI KERJA ID,INSTANSI KERJA NAMA,SATUAN KERJA INDUK ID,SATUAN KERJA INDUK NAMA,SATUAN KERJA KERJA ID,' +
  'SATUAN KERJA KERJA NAMA,IS VALID NIK,NAMA SEKOLAH,FLAG IKD,ESELON ID,ESELON NAMA'
).split(',');

/** One row of the export, by column. */
export type SiasnRow = { readonly [column: string]: string };

/** The employee export of one government, with rows that an import must reject. */
export function siasnFile({ government, people }: Staff): string {
  const rows = people.map((person, index) => siasnRow(government, person, index));
  const [first, second, third] = rows.slice(-3) as [SiasnRow, SiasnRow, SiasnRow];
  const wrong: SiasnRow[] = [
    { ...first, NAMA: `${first['NAMA']} (ganda)` },
    { ...second, 'NIP BARU': '1.98E+17' },
    {
      ...third,
      'NIP BARU': third['NIP BARU']?.replace(/^(\d{4})\d{4}/, '$10230') ?? '',
      'TANGGAL LAHIR': '30-02-1980',
    },
  ];
  const text = csvText(SIASN_HEADER, [...rows.slice(0, 40), ...rows.slice(40), ...wrong]);
  return government.code === '62.04' ? cutInTheMiddle(text) : text;
}

/** One row ends inside its quoted address, as when a download breaks and goes on. */
function cutInTheMiddle(text: string): string {
  const lines = text.split('\n');
  const cut = lines[30] ?? '';
  const damaged = cut.slice(0, cut.indexOf('"Jl.') + 8);
  return [...lines.slice(0, 31), damaged, ...lines.slice(31)].join('\n');
}

/** One row of the export. Columns that talent work doesn't need are filled too, so that everybody sees them dropped. */
export function siasnRow(
  { code: government, agency }: SeedGovernment,
  person: SeedPerson,
  index: number,
): SiasnRow {
  const { nip, name, job, unit } = person;
  return {
    ...privateColumns(government, person, index),
    'PNS ID': code('pns', nip),
    'NIP BARU': nip,
    NAMA: name,
    'GELAR BELAKANG': person.titleAfter,
    'TANGGAL LAHIR': indonesianDate(person.birthDate),
    'JENIS KELAMIN': person.sex === 'male' ? 'M' : 'F',
    'KEDUDUKAN HUKUM ID': person.status,
    'KEDUDUKAN HUKUM NAMA': person.status === '06' ? 'CLTN' : 'Aktif',
    'STATUS CPNS PNS': person.employment,
    'NOMOR SK CPNS': `813.3/${index + 100}/BKD`,
    'TMT CPNS': indonesianDate(person.appointedOn),
    'NOMOR SK PNS': `821.1/${index + 100}/BKD`,
    'GOL AKHIR NAMA': person.grade,
    'JENIS JABATAN NAMA': `Jabatan ${job.type}`,
    'JABATAN ID': job.code,
    'JABATAN NAMA': job.title,
    'TMT JABATAN': indonesianDate(person.since),
    'TINGKAT PENDIDIKAN NAMA': person.education,
    'PENDIDIKAN ID': code('pendidikan', person.education, unit.name).slice(0, 8),
    'TAHUN LULUS': String(Number(person.birthDate.slice(0, 4)) + 23),
    'UNOR ID': unit.code,
    'UNOR NAMA': unit.name,
    'INSTANSI INDUK ID': code('instansi', government),
    'INSTANSI INDUK NAMA': agency,
    'INSTANSI KERJA ID': code('instansi', government),
    'INSTANSI KERJA NAMA': agency,
    'ESELON ID': job.echelon,
    'ESELON NAMA': job.echelon.replace('1', 'I.').slice(0, 3),
  };
}

/** No NIK, also not a made-up one: it might be somebody's. */
function privateColumns(government: string, { nip }: SeedPerson, index: number): SiasnRow {
  return {
    'TEMPAT LAHIR NAMA': 'Kalimantan Tengah',
    'AGAMA NAMA': ['Islam', 'Kristen', 'Hindu Kaharingan', 'Katolik'][index % 4] ?? '',
    'JENIS KAWIN NAMA': index % 5 === 0 ? 'Belum Kawin' : 'Kawin',
    'NOMOR HP': `0812${nip.slice(4, 12)}`,
    EMAIL: `pegawai-${government}-${index + 1}@contoh.invalid`,
    ALAMAT: `Jl. Contoh "Raya" No. ${index + 1}, RT ${(index % 9) + 1}`,
    'NPWP NOMOR': `09${nip.slice(0, 13)}`,
    BPJS: `000${nip.slice(5, 15)}`,
  };
}
