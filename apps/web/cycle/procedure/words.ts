/** What a talent cycle and the list of all are called. */
export const CYCLE_PLACES = {
  'kind.cycle': { id: 'Siklus talenta', en: 'Talent cycle' },
  'cycle.list': { id: 'Siklus', en: 'Cycles' },
} as const;

/** Its stages and outcomes. */
export const CYCLE_STAGES = {
  'stage.cycle.verification': { id: 'Menunggu verifikasi', en: 'Awaiting verification' },
  'stage.cycle.approval': { id: 'Menunggu penetapan', en: 'Awaiting approval' },
  'stage.cycle.opening': { id: 'Berkas sedang dibuka', en: 'Cases are opening' },
  'stage.cycle.open': { id: 'Berjalan', en: 'Running' },
  'stage.cycle.closing': { id: 'Berkas sedang ditutup', en: 'Cases are closing' },
  'stage.cycle.returned': { id: 'Dikembalikan', en: 'Returned' },
  'outcome.cycle.returned': { id: 'Dikembalikan', en: 'Returned' },
  'outcome.cycle.closed': { id: 'Selesai', en: 'Closed' },
} as const;

/** Its moves, as stories, refusals and messages call them. */
export const CYCLE_MOVES = {
  'move.proposeCycle': { id: 'Mengusulkan siklus talenta', en: 'Propose the talent cycle' },
  'move.verifyCycle': { id: 'Memverifikasi usulan siklus', en: 'Verify the proposed cycle' },
  'move.approveCycle': { id: 'Menetapkan siklus', en: 'Approve the cycle' },
  'move.closeCycle': { id: 'Menutup siklus', en: 'Close the cycle' },
} as const;

/** What its tasks ask for. */
export const CYCLE_TASKS = {
  'task.verifyCycle': { id: 'Verifikasi usulan siklus', en: 'Verify the proposed cycle' },
  'task.approveCycle': { id: 'Tetapkan siklus talenta', en: 'Approve the talent cycle' },
} as const;

/** Its procedure in a sentence or two, for the page of its table. */
export const CYCLE_ABOUT = {
  en: 'Talent cycle',
  id: 'Siklus talenta',
  about:
    'One round of talent management in one government. It opens a case for every civil servant whom the policy selects, and closes them all at its end.',
};
