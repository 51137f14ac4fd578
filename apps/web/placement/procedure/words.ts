/** What a succession and the list of all are called. */
export const SUCCESSION_PLACES = {
  'kind.succession': { id: 'Suksesi', en: 'Succession' },
  'succession.list': { id: 'Suksesi', en: 'Successions' },
} as const;

/** Its stages and outcomes. */
export const SUCCESSION_STAGES = {
  'stage.succession.shortlisting': { id: 'Penyusunan tiga besar', en: 'Shortlisting' },
  'stage.succession.choice': { id: 'Pemilihan suksesor', en: 'Choice' },
  'stage.succession.submission': { id: 'Pengajuan kepada BKN', en: 'Submission to BKN' },
  'stage.succession.consideration': { id: 'Menunggu pertimbangan teknis', en: 'Technical consideration' },
  'stage.succession.decree': { id: 'Penerbitan SK', en: 'Decree' },
  'stage.succession.inauguration': { id: 'Pelantikan', en: 'Inauguration' },
  'stage.succession.concluding': { id: 'Penyelesaian', en: 'Concluding' },
  'stage.succession.returned': { id: 'Dikembalikan', en: 'Returned' },
  'stage.succession.lapsed': { id: 'Gugur karena waktu', en: 'Lapsed' },
  'outcome.succession.inaugurated': { id: 'Dilantik', en: 'Inaugurated' },
  'outcome.succession.returned': { id: 'Dikembalikan', en: 'Returned' },
  'outcome.succession.lapsed': { id: 'Gugur karena waktu', en: 'Lapsed' },
} as const;

/** Its moves, as stories, refusals and messages call them. */
export const SUCCESSION_MOVES = {
  'move.shortlist': { id: 'Menetapkan tiga besar', en: 'Set the shortlist of three' },
  'move.chooseSuccessor': { id: 'Memilih suksesor', en: 'Choose the successor' },
  'move.submitToBkn': { id: 'Mengajukan kepada BKN', en: 'Submit to BKN' },
  'move.recordTechnicalConsideration': {
    id: 'Mencatat pertimbangan teknis BKN',
    en: 'Record BKN’s technical consideration',
  },
  'move.issueDecree': { id: 'Menerbitkan surat keputusan', en: 'Issue the decree' },
  'move.inaugurate': { id: 'Mencatat pelantikan', en: 'Record the inauguration' },
  'move.returnSuccession': { id: 'Mengembalikan suksesi', en: 'Take the succession back' },
} as const;

/** What its tasks ask for. */
export const SUCCESSION_TASKS = {
  'task.chooseSuccessor': { id: 'Pilih suksesor dari tiga besar', en: 'Choose a successor of the three' },
  'task.submitToBkn': { id: 'Ajukan suksesor kepada BKN', en: 'Submit the successor to BKN' },
  'task.recordTechnicalConsideration': {
    id: 'Catat pertimbangan teknis BKN',
    en: 'Record BKN’s technical consideration',
  },
  'task.issueDecree': { id: 'Terbitkan surat keputusan', en: 'Issue the decree' },
  'task.inaugurate': { id: 'Catat pelantikan', en: 'Record the inauguration' },
} as const;

/** Its procedure in a sentence or two, for the page of its table. */
export const SUCCESSION_ABOUT = {
  en: 'Succession',
  id: 'Suksesi jabatan',
  about:
    'One vacant position: three names by published rank, the choice of the appointing authority, BKN’s technical consideration, the decree, the inauguration.',
};
