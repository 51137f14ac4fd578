/** What a talent case and the list of all are called. */
export const CASE_PLACES = {
  'kind.case': { id: 'Berkas talenta', en: 'Talent case' },
  'case.list': { id: 'Berkas talenta', en: 'Talent cases' },
} as const;

/** Its stages and outcomes. */
export const CASE_STAGES = {
  'stage.case.nomination': { id: 'Pengusulan', en: 'Nomination' },
  'stage.case.verification': { id: 'Verifikasi usulan', en: 'Verification' },
  'stage.case.revision': { id: 'Perbaikan usulan', en: 'Revision' },
  'stage.case.assessment': { id: 'Penilaian', en: 'Assessment' },
  'stage.case.calibration': { id: 'Menunggu sidang', en: 'Calibration' },
  'stage.case.succession': { id: 'Kelompok Rencana Suksesi', en: 'Succession group' },
  'stage.case.development': { id: 'Kelompok pengembangan', en: 'Development group' },
  'stage.case.placed': { id: 'Ditempatkan', en: 'Placed' },
  'stage.case.committed': { id: 'Komitmen ditandatangani', en: 'Committed' },
  'stage.case.rejected': { id: 'Ditolak', en: 'Rejected' },
  'stage.case.withdrawn': { id: 'Ditarik', en: 'Withdrawn' },
  'stage.case.lapsed': { id: 'Gugur karena waktu', en: 'Lapsed' },
  'stage.case.excluded': { id: 'Dikeluarkan', en: 'Excluded' },
  'stage.case.left': { id: 'Berakhir: talenta tidak lagi aktif di sini', en: 'Ended: the talent has left' },
  'outcome.case.notNominated': { id: 'Tidak diusulkan', en: 'Not nominated' },
  'outcome.case.notVerified': { id: 'Tidak terverifikasi', en: 'Not verified' },
  'outcome.case.notAssessed': { id: 'Tidak dinilai', en: 'Not assessed' },
  'outcome.case.notCalibrated': { id: 'Tidak disidangkan', en: 'Not calibrated' },
  'outcome.case.developmentGroup': { id: 'Kelompok pengembangan', en: 'Development group' },
  'outcome.case.successionGroup': { id: 'Kelompok Rencana Suksesi', en: 'Succession group' },
  'outcome.case.committed': { id: 'Komitmen ditandatangani', en: 'Committed' },
  'outcome.case.deferred': { id: 'Ditangguhkan', en: 'Deferred' },
  'outcome.case.placed': { id: 'Ditempatkan', en: 'Placed' },
  'outcome.case.rejected': { id: 'Ditolak', en: 'Rejected' },
  'outcome.case.withdrawn': { id: 'Ditarik', en: 'Withdrawn' },
  'outcome.case.lapsed': { id: 'Gugur karena waktu', en: 'Lapsed' },
  'outcome.case.excluded': { id: 'Dikeluarkan', en: 'Excluded' },
  'outcome.case.left': { id: 'Talenta tidak lagi aktif di sini', en: 'The talent has left' },
} as const;

/** Its moves, as stories, refusals and messages call them. */
export const CASE_MOVES = {
  'move.openCase': { id: 'Membuka berkas', en: 'Open the case' },
  'move.nominate': { id: 'Mengusulkan talenta', en: 'Nominate' },
  'move.verifyNomination': { id: 'Memverifikasi usulan', en: 'Verify the nomination' },
  'move.reviseNomination': { id: 'Memperbaiki usulan', en: 'Revise the nomination' },
  'move.withdrawNomination': { id: 'Menarik usulan', en: 'Withdraw the nomination' },
  'move.recordScores': { id: 'Mencatat hasil penilaian', en: 'Record assessment results' },
  'move.concludeAssessment': { id: 'Menyimpulkan penilaian', en: 'Conclude the assessment' },
  'move.enrol': { id: 'Mendaftarkan berkas', en: 'Enrol the case' },
  'move.release': { id: 'Melepaskan berkas', en: 'Release the case' },
  'move.adoptBox': { id: 'Mengadopsi kotak yang diputuskan', en: 'Adopt the box decided' },
  'move.adoptPlacement': { id: 'Mengadopsi hasil suksesi', en: 'Adopt the outcome of the succession' },
  'move.adoptCommitment': { id: 'Mengadopsi hasil penandatanganan', en: 'Adopt the outcome of the signing' },
  'move.endCase': { id: 'Mengakhiri berkas', en: 'End the case' },
  'move.closeCase': { id: 'Menutup berkas', en: 'Close the case' },
} as const;

/** What its tasks ask for. */
export const CASE_TASKS = {
  'task.nominate': { id: 'Usulkan atau lewatkan talenta', en: 'Nominate a talent, or let it pass' },
  'task.verifyNomination': { id: 'Verifikasi usulan talenta', en: 'Verify a nomination' },
  'task.reviseNomination': { id: 'Perbaiki usulan talenta', en: 'Revise a nomination' },
  'task.recordScores': { id: 'Catat hasil penilaian', en: 'Record assessment results' },
  'task.concludeAssessment': { id: 'Simpulkan penilaian', en: 'Conclude an assessment' },
} as const;

/** Its procedure in a sentence or two, for the page of its table. */
export const CASE_ABOUT = {
  en: 'Talent case',
  id: 'Berkas talenta',
  about:
    'One civil servant in one cycle, from nomination to the signed commitment. What a committee, a succession or signers decide is delivered to the case, which adopts it.',
};
