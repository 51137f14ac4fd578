/** What an import run and the list of all are called. */
export const IMPORT_PLACES = {
  'kind.importRun': { id: 'Impor data', en: 'Data import' },
  'importRun.list': { id: 'Impor data', en: 'Data imports' },
} as const;

/** Its stages and outcomes. */
export const IMPORT_STAGES = {
  'stage.importRun.reading': { id: 'Berkas sedang dibaca', en: 'File is being read' },
  'stage.importRun.review': { id: 'Menunggu persetujuan', en: 'Awaiting approval' },
  'stage.importRun.applying': { id: 'Sedang diterapkan', en: 'Being applied' },
  'stage.importRun.applied': { id: 'Diterapkan, dapat dibatalkan', en: 'Applied, can be undone' },
  'stage.importRun.undoing': { id: 'Sedang dibatalkan', en: 'Being undone' },
  'stage.importRun.concluded': { id: 'Diterapkan', en: 'Applied' },
  'stage.importRun.undone': { id: 'Dibatalkan', en: 'Undone' },
  'stage.importRun.nothingNew': { id: 'Tidak ada yang baru', en: 'Nothing new' },
  'stage.importRun.unreadable': { id: 'Berkas tidak terbaca', en: 'File cannot be read' },
  'stage.importRun.refused': { id: 'Ditolak', en: 'Refused' },
  'stage.importRun.withdrawn': { id: 'Ditarik', en: 'Withdrawn' },
  'stage.importRun.lapsed': { id: 'Kedaluwarsa, berkas dimusnahkan', en: 'Lapsed, file destroyed' },
  'outcome.importRun.applied': { id: 'Diterapkan', en: 'Applied' },
  'outcome.importRun.undone': { id: 'Dibatalkan', en: 'Undone' },
  'outcome.importRun.nothingNew': { id: 'Tidak ada yang baru', en: 'Nothing new' },
  'outcome.importRun.unreadable': { id: 'Berkas tidak terbaca', en: 'File cannot be read' },
  'outcome.importRun.refused': { id: 'Ditolak', en: 'Refused' },
  'outcome.importRun.withdrawn': { id: 'Ditarik', en: 'Withdrawn' },
  'outcome.importRun.lapsed': { id: 'Kedaluwarsa', en: 'Lapsed' },
} as const;

/** Its moves, as stories, refusals and messages call them. */
export const IMPORT_MOVES = {
  'move.submitImport': { id: 'Mengajukan berkas untuk diimpor', en: 'Submit a file for import' },
  'move.recordPreview': { id: 'Membaca berkas', en: 'Read the file' },
  'move.rejectFile': { id: 'Menolak berkas yang tidak terbaca', en: 'Reject an unreadable file' },
  'move.approveImport': { id: 'Memutuskan impor', en: 'Decide the import' },
  'move.withdrawImport': { id: 'Menarik berkas', en: 'Withdraw the file' },
  'move.recordApplied': { id: 'Menerapkan data', en: 'Apply the data' },
  'move.recordOutdated': { id: 'Membaca ulang berkas', en: 'Read the file anew' },
  'move.undoImport': { id: 'Membatalkan impor', en: 'Undo the import' },
  'move.recordUndone': { id: 'Mengembalikan data', en: 'Restore the data' },
  'move.recordUndoImpossible': { id: 'Mempertahankan data', en: 'Keep the data' },
  'move.concludeImport': { id: 'Menutup impor', en: 'Conclude the import' },
} as const;

/** What its tasks ask for. */
export const IMPORT_TASKS = {
  'task.approveImport': { id: 'Periksa dan putuskan impor data', en: 'Look at a data import and decide it' },
} as const;

/** Its procedure in a sentence or two, for the page of its table. */
export const IMPORT_ABOUT = {
  en: 'Data import',
  id: 'Impor data',
  about:
    'One file from outside that becomes reference data: it is read and shown, another person approves it, it is applied as a whole, and it can be undone while nothing stands on it.',
};
