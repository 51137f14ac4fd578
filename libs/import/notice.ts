import type { Sentence } from '../domain/kernel/refusal.js';
import { FIXERS } from './fault.js';

/**
 * What became of a datum that was taken with its row: nobody knows it (`unknown`), we made it out (`guessed`), it is
 * not what the file says letter by letter (`changed`), or it is taken but should be looked at (`doubtful`).
 */
export type NoticeKind = 'unknown' | 'guessed' | 'changed' | 'doubtful';

interface NoticeRule {
  readonly kind: NoticeKind;
  readonly sentence: Sentence;
  readonly remedy: Sentence;
  readonly fixer: Sentence;
}

const notice = (
  kind: NoticeKind,
  fixer: keyof typeof FIXERS,
  [id, en]: readonly [string, string],
  [remedyId, remedyEn]: readonly [string, string],
): NoticeRule => ({
  kind,
  sentence: { id, en },
  remedy: { id: remedyId, en: remedyEn },
  fixer: FIXERS[fixer],
});

/** What can be said about a datum of a row that was taken. The sentences never repeat a value of the row. */
export const NOTICE_RULES = {
  ValueIsMissing: notice(
    'unknown',
    'hrOfficer',
    ['Kolom ini kosong; datanya belum diketahui.', 'The column is empty; the datum is not known.'],
    ['Lengkapi datanya di SIASN, lalu impor ulang.', 'Complete it in SIASN, then import again.'],
  ),
  WordIsUnknown: notice(
    'unknown',
    'hrOfficer',
    [
      'Kata ini tidak ada dalam tabel kode; datanya belum diketahui.',
      'No code table has this word; the datum is not known.',
    ],
    [
      'Perbaiki di SIASN, atau tambahkan sebagai sinonim pada tabel kodenya.',
      'Correct it in SIASN, or add it to the code table as a synonym.',
    ],
  ),
  LevelIsUnknown: notice(
    'unknown',
    'hrOfficer',
    [
      'Jenjang jabatan tidak dapat ditentukan dari eselon, jenis jabatan, nama jabatan, dan unitnya.',
      'Echelon, job type, job title and unit do not tell the position level.',
    ],
    [
      'Ekspor dengan kolom ESELON ID, lengkapi jenjang di SIASN, atau tambahkan nama jabatannya pada tabel kode.',
      'Export with the column ESELON ID, complete the level in SIASN, or add the title to the code table.',
    ],
  ),
  LevelIsGuessed: notice(
    'guessed',
    'hrOfficer',
    [
      'Jenjang jabatan dibaca dari nama jabatan menurut tabel.',
      'The position level was read from the job title by a table.',
    ],
    [
      'Periksa jenjangnya; bila salah, perbaiki di SIASN.',
      'Check the level; if it is wrong, correct it in SIASN.',
    ],
  ),
  ValueIsInferred: notice(
    'guessed',
    'hrOfficer',
    [
      'Kolom ini kosong atau tidak terbaca; nilainya diambil dari kolom lain.',
      'The column is empty or unreadable; its value was taken from other columns.',
    ],
    ['Lengkapi kolomnya di SIASN, lalu impor ulang.', 'Complete the column in SIASN, then import again.'],
  ),
  DateIsUnreadable: notice(
    'unknown',
    'hrOfficer',
    [
      'Tanggal tidak terbaca atau tidak ada di kalender; datanya belum diketahui.',
      'The date cannot be read or does not exist in the calendar; it is not known.',
    ],
    [
      'Tulis tanggal dengan hari di depan, seperti 31-01-2026.',
      'Write dates with the day first, like 31-01-2026.',
    ],
  ),
  DateWasSerial: notice(
    'changed',
    'importer',
    ['Angka tanggal Excel dibaca sebagai tanggal.', 'The date number of a spreadsheet was read as a date.'],
    ['Periksa tanggalnya.', 'Check the date.'],
  ),
  TextWasCleaned: notice(
    'changed',
    'importer',
    [
      'Tanda teks, spasi ganda, pemutus baris, atau karakter tak terlihat dibuang dari isinya.',
      'Text marks, surplus spaces, line breaks or unseen characters were taken off the value.',
    ],
    ['Tidak perlu apa-apa, bila yang tersimpan benar.', 'Nothing, if what is stored is right.'],
  ),
  TextIsTooLong: notice(
    'unknown',
    'importer',
    [
      'Isi kolom lebih dari 300 karakter; datanya belum diketahui.',
      'The value has more than 300 characters; it is not known.',
    ],
    ['Persingkat menjadi paling banyak 300 karakter.', 'Shorten it to at most 300 characters.'],
  ),
  CodeWasRespelled: notice(
    'changed',
    'importer',
    [
      'Kode ini sudah dikenal dengan huruf besar atau kecil yang lain, dan dianggap kode yang sama.',
      'The code is known in other upper or lower case letters and was taken for the same.',
    ],
    ['Periksa bahwa keduanya memang sama.', 'Check that the two are the same.'],
  ),
  CodeLostDigits: notice(
    'unknown',
    'importer',
    [
      'Kode ini tersimpan sebagai angka sehingga digitnya mungkin hilang; datanya belum diketahui.',
      'The code was kept as a number and may have lost digits; it is not known.',
    ],
    ['Ubah kolomnya menjadi format Teks dan ekspor ulang.', 'Set the column to Text and export again.'],
  ),
  NameIsUnusual: notice(
    'doubtful',
    'hrOfficer',
    [
      'Nama memuat karakter yang tidak lazim dalam nama, atau hurufnya rusak karena salah pengodean.',
      'The name holds characters that names do not have, or letters broken by a wrong encoding.',
    ],
    ['Periksa nama itu di SIASN.', 'Check the name in SIASN.'],
  ),
  ColumnsDisagree: notice(
    'doubtful',
    'hrOfficer',
    [
      'Dua kolom saling bertentangan; yang dipakai kolom ini.',
      'Two columns contradict each other; this one was used.',
    ],
    ['Samakan keduanya di SIASN.', 'Make the two agree in SIASN.'],
  ),
} as const satisfies { readonly [name: string]: NoticeRule };
export type NoticeRuleName = keyof typeof NOTICE_RULES;

/** Something about one datum of a row that was taken. */
export interface Notice {
  readonly column: string;
  readonly rule: NoticeRuleName;
  /** The word that stands there, for columns of words that say nothing about who somebody is. */
  readonly word?: string;
}

const POPULATION: Sentence = {
  id: 'penjaringan talenta dan pemeriksaan syarat jenjang',
  en: 'selection into a cycle and the requirement on levels',
};

/** What stands still while a column's datum is not known, or may be wrong. */
export const BLOCKS: { readonly [column: string]: Sentence } = {
  'KEDUDUKAN HUKUM ID': {
    id: 'penjaringan talenta dan penunjukan sebagai suksesor',
    en: 'selection into a cycle and choice as a successor',
  },
  'STATUS ASN': { id: 'penjaringan talenta', en: 'selection into a cycle' },
  'STATUS CPNS PNS': { id: 'penjaringan talenta', en: 'selection into a cycle' },
  'JENIS JABATAN NAMA': POPULATION,
  'JABATAN NAMA': POPULATION,
  'JABATAN ID': { id: 'tempat dalam peta jabatan', en: 'the place in the position map' },
  'ESELON ID': POPULATION,
  'TMT JABATAN': { id: 'pemeriksaan lama menduduki jenjang', en: 'the requirement on years in a level' },
  'GOL AKHIR NAMA': { id: 'tampilan pangkat', en: 'the rank that is shown' },
  'TINGKAT PENDIDIKAN NAMA': {
    id: 'pemeriksaan syarat pendidikan (menjadi manual)',
    en: 'the requirement on education (becomes a manual check)',
  },
  'PENDIDIKAN ID': { id: 'bidang studi', en: 'the field of study' },
  'UNOR ID': { id: 'pengusulan oleh kepala perangkat daerah', en: 'nomination by the head of the office' },
  'UNOR NAMA': { id: 'pengusulan oleh kepala perangkat daerah', en: 'nomination by the head of the office' },
  'TMT CPNS': { id: 'awal masa kerja', en: 'the begin of service' },
  'TANGGAL LAHIR': { id: 'pemeriksaan syarat usia', en: 'the requirement on age' },
  NAMA: { id: 'pencarian dan surat', en: 'searches and letters' },
};
