/** What a calibration session and the list of all are called. */
export const SESSION_PLACES = {
  'kind.session': { id: 'Sidang Komite Talenta', en: 'Talent Committee session' },
  'session.list': { id: 'Sidang', en: 'Sessions' },
} as const;

/** Its stages and outcomes. */
export const SESSION_STAGES = {
  'stage.session.convening': { id: 'Pemanggilan', en: 'Convening' },
  'stage.session.open': { id: 'Berlangsung', en: 'In session' },
  'stage.session.locked': { id: 'Terkunci', en: 'Locked' },
  'stage.session.returned': { id: 'Dikembalikan', en: 'Returned' },
  'outcome.session.minutesSigned': { id: 'Berita acara ditandatangani', en: 'Minutes signed' },
  'outcome.session.minutesSignedInPart': {
    id: 'Berita acara ditandatangani sebagian',
    en: 'Minutes signed in part',
  },
  'outcome.session.lapsed': { id: 'Gugur karena waktu', en: 'Lapsed' },
  'outcome.session.returned': { id: 'Dikembalikan', en: 'Returned' },
} as const;

/** Its moves, as stories, refusals and messages call them. */
export const SESSION_MOVES = {
  'move.convene': { id: 'Memanggil sidang', en: 'Convene the session' },
  'move.attend': { id: 'Mencatat kehadiran', en: 'Record attendance' },
  'move.recuse': { id: 'Menyatakan benturan kepentingan', en: 'Declare a conflict of interest' },
  'move.proposeBox': { id: 'Mengusulkan kotak', en: 'Propose a box' },
  'move.vote': { id: 'Memberikan suara', en: 'Vote' },
  'move.lock': { id: 'Mengunci sidang', en: 'Lock the session' },
  'move.returnSession': { id: 'Mengembalikan sidang', en: 'Take the session back' },
  'move.signMinutes': { id: 'Menandatangani berita acara', en: 'Sign the minutes' },
} as const;

/** What its tasks ask for. */
export const SESSION_TASKS = {
  'task.attendSession': { id: 'Hadiri sidang Komite Talenta', en: 'Attend the Talent Committee' },
  'task.lockSession': { id: 'Kunci hasil sidang', en: 'Lock the session' },
  'task.signMinutes': { id: 'Tandatangani berita acara', en: 'Sign the minutes' },
} as const;

/** Its procedure in a sentence or two, for the page of its table. */
export const SESSION_ABOUT = {
  en: 'Calibration session',
  id: 'Sidang Komite Talenta',
  about:
    'The Talent Committee looks at the cases it has convened over, changes a box only by a majority of the members present without a conflict of interest, locks the result and signs the minutes.',
};
