import type { Sentence } from '../domain/kernel/refusal.js';

/** Why a row is not taken: a sentence about the rule, what to do about it, and who can. */
interface RowRule {
  readonly sentence: Sentence;
  readonly remedy: Sentence;
  readonly fixer: Sentence;
}

/** Who can mend a row: whoever made the file, or whoever keeps the data it was made from. */
export const FIXERS = {
  importer: { id: 'pengimpor berkas', en: 'whoever imports the file' },
  hrOfficer: { id: 'pengelola SDM (data SIASN)', en: 'HR officer (data in SIASN)' },
} as const satisfies { readonly [who: string]: Sentence };

const rule = (
  id: string,
  en: string,
  remedyId: string,
  remedyEn: string,
  fixer: keyof typeof FIXERS = 'importer',
): RowRule => ({
  sentence: { id, en },
  remedy: { id: remedyId, en: remedyEn },
  fixer: FIXERS[fixer],
});

/** Every rule a row can break, by name. The sentences never repeat a value of the row. */
export const ROW_RULES = {
  RowMustBeWhole: rule(
    'Baris terpotong atau tanda kutipnya rusak: jumlah kolom berbeda dari judul kolom.',
    'The row is cut or its quotes are broken: it has another number of columns than the header.',
    'Ekspor ulang berkas dan jangan menyuntingnya dengan editor teks.',
    'Export the file again and do not edit it in a text editor.',
  ),
  ValueMustBePresent: rule(
    'Kolom wajib ini kosong.',
    'This required column is empty.',
    'Lengkapi datanya di SIASN atau di berkas pendamping, lalu ekspor ulang.',
    'Complete it in SIASN or in the second file, then export again.',
  ),
  TextMustBePlain: rule(
    'Isi kolom terlalu panjang.',
    'The value is too long.',
    'Persingkat menjadi paling banyak 300 karakter.',
    'Shorten it to at most 300 characters.',
  ),
  TextMustRunOneWay: rule(
    'Nama memuat karakter pembalik arah tulisan, sehingga yang tampil bukan yang tersimpan.',
    'The name holds characters that turn the direction of writing: what is shown is not what is stored.',
    'Ketik ulang nama itu di SIASN atau di berkas.',
    'Type the name again in SIASN or in the file.',
    'hrOfficer',
  ),
  NipMustBeText: rule(
    'NIP berubah menjadi angka (misalnya 1.98E+17); digit yang hilang tidak dapat dipulihkan.',
    'The NIP has become a number (such as 1.98E+17); the lost digits cannot be restored.',
    'Unduh ulang dari SIASN. Bila dibuka di Excel, ubah kolom NIP menjadi format Teks sebelum menyimpan.',
    'Download it again from SIASN. If you open it in Excel, set the NIP column to Text before saving.',
  ),
  NipMustHave18Digits: rule(
    'NIP bukan 18 digit.',
    'The NIP does not have 18 digits.',
    'Periksa NIP di SIASN; NIP lama 9 digit tidak dipakai.',
    'Check the NIP in SIASN; the old 9-digit NIP is not used.',
    'hrOfficer',
  ),
  NipMustKeepItsLastDigits: rule(
    'Tiga digit terakhir NIP adalah 000: digitnya hilang karena disimpan sebagai angka.',
    'The last three digits of the NIP are 000: they were lost when it was saved as a number.',
    'Unduh ulang dari SIASN dan biarkan kolom NIP sebagai Teks.',
    'Download it again from SIASN and leave the NIP column as Text.',
  ),
  NipMustBeUnique: rule(
    'NIP ini sudah ada pada baris lain di berkas yang sama.',
    'This NIP already stands in another row of the same file.',
    'Tentukan baris yang benar dan hapus yang lain.',
    'Decide which row is right and delete the other.',
  ),
  NipMustBelongHere: rule(
    'NIP ini sudah terdaftar pada pemerintah daerah lain.',
    'This NIP is registered with another government.',
    'Selesaikan dahulu mutasi antarinstansi di SIASN dan hubungi pengelola SDM daerah asal.',
    'First finish the transfer between agencies in SIASN and ask the HR officer of the other government.',
    'hrOfficer',
  ),
  NipMustBeKnown: rule(
    'Pegawai dengan NIP ini belum ada dalam data pegawai pemerintah daerah ini.',
    'No employee of this government has this NIP.',
    'Impor dahulu ekspor pegawai (--kind employees), atau perbaiki NIP-nya.',
    'Import the employee export first (--kind employees), or correct the NIP.',
  ),
  BirthDateMustBePossible: rule(
    'Tanggal lahir tidak mungkin: tidak ada di kalender, atau usia saat diangkat di luar batasnya (PNS 17–59 tahun, PPPK 20–69 tahun).',
    'The birth date is impossible: no such day, or the age at appointment is out of bounds (PNS 17–59, PPPK 20–69).',
    'Perbaiki tanggal lahir dan NIP di SIASN sesuai SK CPNS.',
    'Correct birth date and NIP in SIASN according to the appointment letter.',
    'hrOfficer',
  ),
  NipMustMatchBirthDate: rule(
    'Tanggal lahir pada NIP berbeda dari kolom TANGGAL LAHIR.',
    'The birth date in the NIP differs from TANGGAL LAHIR.',
    'Samakan keduanya di SIASN sesuai SK CPNS.',
    'Make the two agree in SIASN according to the appointment letter.',
    'hrOfficer',
  ),
  NipMustMatchAppointment: rule(
    'Bulan pengangkatan CPNS pada NIP tidak ada.',
    'The month of appointment in the NIP does not exist.',
    'Periksa NIP terhadap SK CPNS.',
    'Check the NIP against the appointment letter.',
    'hrOfficer',
  ),
  NipMustMatchSex: rule(
    'Jenis kelamin pada NIP berbeda dari kolom JENIS KELAMIN.',
    'The sex in the NIP differs from JENIS KELAMIN.',
    'Perbaiki yang salah di SIASN.',
    'Correct whichever is wrong in SIASN.',
    'hrOfficer',
  ),
  DateMustExist: rule(
    'Tanggal tidak terbaca atau tidak ada di kalender.',
    'The date cannot be read or does not exist in the calendar.',
    'Tulis tanggal dengan hari di depan, seperti 31-01-2026.',
    'Write dates with the day first, like 31-01-2026.',
  ),
  DatesMustBeInOrder: rule(
    'Tanggal akhir mendahului tanggal mulai.',
    'The last day is before the first.',
    'Perbaiki TANGGAL atau SAMPAI.',
    'Correct TANGGAL or SAMPAI.',
  ),
  CodeMustBeKnown: rule(
    'Isi kolom bukan salah satu nilai yang dikenal.',
    'The value is not one of the known ones.',
    'Pakai nilai yang tercantum di docs/import.md.',
    'Use a value listed in docs/import.md.',
  ),
  HashMustBeWhole: rule(
    'SHA-256 berkas harus 64 digit heksadesimal.',
    'The SHA-256 of the file must have 64 hexadecimal digits.',
    'Hitung ulang dari berkas surat yang dipindai.',
    'Compute it again from the scanned letter.',
  ),
  NumberMustBeWhole: rule(
    'Isi kolom harus bilangan bulat yang wajar.',
    'The value must be a whole number within reason.',
    'Tulis angka saja, tanpa satuan dan tanpa desimal.',
    'Write digits only, without unit or decimals.',
  ),
  GovernmentMustMatch: rule(
    'Baris ini milik pemerintah daerah lain.',
    'This row belongs to another government.',
    'Impor berkas dengan --government yang sesuai, atau pisahkan baris instansi lain.',
    'Import the file with the right --government, or take out the rows of other agencies.',
  ),
  UnitMustBeKnown: rule(
    'UNOR ID tidak dikenal pada pemerintah daerah ini.',
    'The UNOR ID is not known in this government.',
    'Impor dahulu ekspor pegawai, atau perbaiki UNOR ID.',
    'Import the employee export first, or correct the UNOR ID.',
  ),
  RowMustBeUnique: rule(
    'Data yang sama sudah ada pada baris lain di berkas ini.',
    'The same datum already stands in another row of this file.',
    'Hapus baris yang berlebih.',
    'Delete the surplus row.',
  ),
  ScopeMustBeAllowed: rule(
    'Hanya auditor dan penghubung BKN, di berkas provinsi (62), yang boleh mencakup pemerintah daerah lain.',
    'Only auditor and BKN liaison, in the file of the province (62), may reach other governments.',
    'Kosongkan kolom CAKUPAN.',
    'Leave CAKUPAN empty.',
  ),
  PersonMustBeNamed: rule(
    'Isi tepat satu: NIP, atau PENANDA beserta NAMA bagi pejabat tanpa NIP.',
    'Give exactly one: NIP, or PENANDA with NAMA for an official without NIP.',
    'Lengkapi kolom NIP atau kolom PENANDA dan NAMA.',
    'Fill the NIP, or PENANDA and NAMA.',
  ),
  SupervisorMustBeAnother: rule(
    'Atasan langsung tidak boleh pegawai itu sendiri.',
    'Nobody is their own direct supervisor.',
    'Isi NIP TERKAIT dengan NIP atasan.',
    'Put the NIP of the supervisor into NIP TERKAIT.',
  ),
} as const satisfies { readonly [name: string]: RowRule };
export type RowRuleName = keyof typeof ROW_RULES;

/** One reason why a row is rejected. `otherRow` is the row it collides with. */
export interface Fault {
  readonly column: string;
  readonly rule: RowRuleName;
  readonly otherRow?: number;
}
