/** What a signing round and the list of all are called. */
export const SIGNING_PLACES = {
  'kind.signing': { id: 'Penandatanganan', en: 'Signing round' },
  'signing.list': { id: 'Penandatanganan', en: 'Signing' },
} as const;

/** Its stages and outcomes. */
export const SIGNING_STAGES = {
  'stage.signing.opening': { id: 'Pendaftaran berkas', en: 'Opening' },
  'stage.signing.signing': { id: 'Penandatanganan', en: 'Signing' },
  'stage.signing.completed': { id: 'Lengkap', en: 'Completed' },
  'stage.signing.returned': { id: 'Dikembalikan', en: 'Returned' },
  'stage.signing.lapsed': { id: 'Gugur karena waktu', en: 'Lapsed' },
  'outcome.signing.completed': { id: 'Ditandatangani lengkap', en: 'Fully signed' },
  'outcome.signing.returned': { id: 'Dikembalikan', en: 'Returned' },
  'outcome.signing.lapsed': { id: 'Gugur karena waktu', en: 'Lapsed' },
} as const;

/** Its moves, as stories, refusals and messages call them. */
export const SIGNING_MOVES = {
  'move.openSigningRound': { id: 'Membuka penandatanganan', en: 'Open the signing' },
  'move.sign': { id: 'Menandatangani', en: 'Sign' },
  'move.decline': { id: 'Menolak menandatangani', en: 'Decline to sign' },
  'move.returnRound': { id: 'Mengembalikan dokumen', en: 'Take the document back' },
} as const;

/** What its tasks ask for. */
export const SIGNING_TASKS = {
  'task.signCommitment': { id: 'Tandatangani komitmen', en: 'Sign the commitment' },
} as const;

/** Its procedure in a sentence or two, for the page of its table. */
export const SIGNING_ABOUT = {
  en: 'Signing round',
  id: 'Penandatanganan komitmen',
  about: 'One document of one talent, its text frozen first, signed by everybody in order or not at all.',
};
