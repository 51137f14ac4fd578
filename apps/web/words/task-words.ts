import type { Phrase } from './phrase.js';
import type { TaskKind } from '../../../libs/domain/procedures.js';

/** What a task asks for. */
export const TASK_WORDS = {
  'task.verifyCycle': { id: 'Verifikasi usulan siklus', en: 'Verify the proposed cycle' },
  'task.approveCycle': { id: 'Tetapkan siklus talenta', en: 'Approve the talent cycle' },
  'task.nominate': { id: 'Usulkan atau lewatkan talenta', en: 'Nominate a talent, or let it pass' },
  'task.verifyNomination': { id: 'Verifikasi usulan talenta', en: 'Verify a nomination' },
  'task.reviseNomination': { id: 'Perbaiki usulan talenta', en: 'Revise a nomination' },
  'task.recordScores': { id: 'Catat hasil penilaian', en: 'Record assessment results' },
  'task.concludeAssessment': { id: 'Simpulkan penilaian', en: 'Conclude an assessment' },
  'task.attendSession': { id: 'Hadiri sidang Komite Talenta', en: 'Attend the Talent Committee' },
  'task.lockSession': { id: 'Kunci hasil sidang', en: 'Lock the session' },
  'task.signMinutes': { id: 'Tandatangani berita acara', en: 'Sign the minutes' },
  'task.chooseSuccessor': { id: 'Pilih suksesor dari tiga besar', en: 'Choose a successor of the three' },
  'task.submitToBkn': { id: 'Ajukan suksesor kepada BKN', en: 'Submit the successor to BKN' },
  'task.recordTechnicalConsideration': {
    id: 'Catat pertimbangan teknis BKN',
    en: 'Record BKN’s technical consideration',
  },
  'task.issueDecree': { id: 'Terbitkan surat keputusan', en: 'Issue the decree' },
  'task.inaugurate': { id: 'Catat pelantikan', en: 'Record the inauguration' },
  'task.signCommitment': { id: 'Tandatangani komitmen', en: 'Sign the commitment' },
  'task.resolveDelivery': { id: 'Tangani penerusan yang gagal', en: 'Look after a failed delivery' },
} as const satisfies { readonly [K in TaskKind as `task.${K}`]: Phrase };
