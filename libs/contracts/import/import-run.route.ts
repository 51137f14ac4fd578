import { z } from 'zod';
import { date, digest, id, nothing, text } from '../wire/fields.js';
import { choiceField, field, lineField } from '../wire/form.js';
import { moveRoutes } from '../wire/move-routes.js';

const note = field(text, 'text', 'Catatan', 'Note');

/** Writes of an import run. */
export const importRunMoves = moveRoutes('importRun', [
  {
    method: 'POST',
    path: '',
    move: 'submitImport',
    title: { id: 'Ajukan berkas untuk diimpor', en: 'Submit a file for import' },
    effect: {
      id: 'Berkas dibaca dan ditampilkan; tidak ada data yang berubah sebelum pejabat lain menyetujui.',
      en: 'The file is read and shown; no data change before somebody else approves.',
    },
    creates: true,
    audit: 'import.submitted',
    summary: 'Submits an uploaded file, named by its upload, as an import run.',
    body: z.strictObject({
      upload: lineField(id, '0f3b…', 'Berkas yang diunggah', 'Uploaded file'),
      content: choiceField(
        { employees: ['Ekspor pegawai SIASN', 'SIASN employee export'] },
        ['employees'],
        'Isi berkas',
        'What it holds',
      ),
      asOf: field(date, 'date', 'Tanggal data', 'Day of the data'),
    }),
    texts: [],
    facts: ['upload:{body.upload}'],
  },
  {
    method: 'PUT',
    path: '/:id/approval',
    move: 'approveImport',
    title: { id: 'Setujui impor', en: 'Approve the import' },
    effect: {
      id: 'Bila disetujui, seluruh baris yang diterima diterapkan sekaligus; bila ditolak, berkas dimusnahkan.',
      en: 'Approved, all accepted rows are applied at once; refused, the file is destroyed.',
    },
    audit: 'import.approved',
    summary: 'Approves a previewed import run, which applies it as a whole, or refuses it.',
    body: z.strictObject({
      decision: choiceField(
        { approve: ['Setujui', 'Approve'], return: ['Tolak', 'Refuse'] },
        ['approve', 'return'],
        'Keputusan',
        'Decision',
      ),
      note,
      preview: field(digest, 'hash', 'Pratinjau yang diperiksa', 'Preview that was looked at'),
    }),
    texts: ['note'],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/:id/withdrawal',
    move: 'withdrawImport',
    title: { id: 'Tarik berkas', en: 'Withdraw the file' },
    effect: {
      id: 'Berkas dimusnahkan dan tidak ada data yang berubah.',
      en: 'The file is destroyed and no data change.',
    },
    audit: 'import.withdrawn',
    summary: 'Withdraws an import run that nobody has decided.',
    body: nothing,
    texts: [],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/:id/undoing',
    move: 'undoImport',
    title: { id: 'Batalkan impor', en: 'Undo the import' },
    effect: {
      id: 'Data kembali seperti sebelum impor, selama belum ada keputusan yang memakai barisnya dan belum ada impor berikutnya.',
      en: 'The data are again as before, as long as no decision used a row of it and no later import came on top.',
    },
    audit: 'import.undone',
    summary: 'Undoes an applied import run while nothing stands on it.',
    body: z.strictObject({ note }),
    texts: ['note'],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/:id/conclusion',
    move: 'concludeImport',
    title: { id: 'Tutup: hasil impor benar', en: 'Close: the import is right' },
    effect: {
      id: 'Impor tidak dapat dibatalkan lagi.',
      en: 'The import can no longer be undone.',
    },
    audit: 'import.concluded',
    summary: 'Concludes an applied import run; it can no longer be undone.',
    body: nothing,
    texts: [],
    facts: [],
  },
]);
