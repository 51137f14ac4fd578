import type { Phrases } from '../words/phrase.js';

/** What a cycle’s page and the list of cycles say. */
export const CYCLE_WORDS = {
  'cycle.about': { id: 'Tentang siklus ini', en: 'About this cycle' },
  'cycle.name': { id: 'Nama siklus', en: 'Name of the cycle' },
  'cycle.unnamed': { id: 'Siklus talenta', en: 'Talent cycle' },
  'cycle.policy': { id: 'Versi kebijakan', en: 'Policy version' },
  'cycle.levels': { id: 'Jenjang yang dicakup', en: 'Levels covered' },
  'cycle.proposer': { id: 'Diusulkan oleh', en: 'Proposed by' },
  'cycle.verifier': { id: 'Diverifikasi oleh', en: 'Verified by' },
  'cycle.approver': { id: 'Ditetapkan oleh', en: 'Approved by' },
  'cycle.proposedAt': { id: 'Diusulkan', en: 'Proposed' },
  'cycle.casesOpened': { id: 'Berkas dibuka', en: 'Cases opened' },
  'cycle.casesClosed': { id: 'Berkas ditutup', en: 'Cases closed' },
  'cycle.closedAt': { id: 'Selesai', en: 'Closed' },
  'cycle.contents': { id: 'Isi siklus', en: 'In this cycle' },
  'cycle.path': { id: 'Perjalanan siklus', en: 'Path of the cycle' },
  'cycleStep.verification': { id: 'Usulan dan verifikasi', en: 'Proposal and verification' },
  'cycleStep.approval': { id: 'Penetapan', en: 'Approval' },
  'cycleStep.open': { id: 'Pelaksanaan', en: 'Running' },
  'cycleStep.closing': { id: 'Penutupan', en: 'Closing' },
} as const satisfies Phrases;
