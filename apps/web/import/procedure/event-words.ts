import type { ImportRunEvent } from '../../../../libs/domain/import/import-run.event.js';
import type { Sentence } from '../../../../libs/domain/kernel/refusal.js';

/** What each event of an import run tells, with its own fields in their places; `actor` is who acted. */
export const IMPORT_EVENTS = {
  'event.ImportSubmitted': {
    id: '{{actor}} mengajukan berkas pegawai per {{asOf}} untuk diimpor.',
    en: '{{actor}} submitted an employee file of {{asOf}} for import.',
  },
  'event.ImportPreviewed': {
    id: 'Berkas dibaca: {{rowsIn}} baris, {{rejected}} ditolak; {{created}} pegawai baru, {{changed}} berubah, {{unchanged}} tetap, {{vanished}} tidak ada lagi.',
    en: 'The file was read: {{rowsIn}} rows, {{rejected}} refused; {{created}} new people, {{changed}} changed, {{unchanged}} unchanged, {{vanished}} no longer there.',
  },
  'event.ImportUnreadable': {
    id: 'Berkas tidak dapat dibaca; tidak ada yang berubah.',
    en: 'The file cannot be read; nothing changed.',
  },
  'event.ImportApproved': { id: '{{actor}} menyetujui impor.', en: '{{actor}} approved the import.' },
  'event.ImportRefused': {
    id: '{{actor}} menolak impor; tidak ada yang berubah.',
    en: '{{actor}} refused the import; nothing changed.',
  },
  'event.ImportWithdrawn': { id: '{{actor}} menarik berkas.', en: '{{actor}} withdrew the file.' },
  'event.ImportLapsed': {
    id: 'Tidak diputuskan dalam tujuh hari; berkas dimusnahkan dan tidak ada yang berubah.',
    en: 'Nobody decided within seven days; the file was destroyed and nothing changed.',
  },
  'event.ImportApplied': {
    id: '{{accepted}} dari {{rowsIn}} baris diterapkan sekaligus.',
    en: '{{accepted}} of {{rowsIn}} rows were applied at once.',
  },
  'event.ImportOutdated': {
    id: 'Data lain masuk sesudah berkas dibaca, maka berkas dibaca ulang dan harus disetujui lagi.',
    en: 'Other data came in after the file was read, so it is read anew and must be approved again.',
  },
  'event.ImportUndoAsked': { id: '{{actor}} membatalkan impor.', en: '{{actor}} asked to undo the import.' },
  'event.ImportUndone': {
    id: 'Data kembali seperti sebelum impor.',
    en: 'The data are as they were before the import.',
  },
  'event.ImportUndoImpossible': {
    id: 'Impor tidak dapat dibatalkan lagi: barisnya sudah dipakai, atau sudah ada impor berikutnya.',
    en: 'The import can no longer be undone: its rows are in use, or a later import came on top.',
  },
  'event.ImportConcluded': { id: '{{actor}} menutup impor.', en: '{{actor}} concluded the import.' },
} as const satisfies { readonly [T in ImportRunEvent['type'] as `event.${T}`]: Sentence };
