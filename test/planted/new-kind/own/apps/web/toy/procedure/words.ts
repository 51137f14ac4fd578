/** What a toy and the list of all are called. */
export const TOY_PLACES = {
  'kind.toy': { id: 'Mainan', en: 'Toy' },
  'toy.list': { id: 'Mainan', en: 'Toys' },
} as const;

/** Its stages and outcomes. */
export const TOY_STAGES = {
  'stage.toy.lending': { id: 'Ditawarkan', en: 'Offered' },
  'stage.toy.denied': { id: 'Ditolak', en: 'Not lent' },
  'stage.toy.lent': { id: 'Dipinjam', en: 'Lent' },
  'stage.toy.given': { id: 'Kembali', en: 'Back' },
  'outcome.toy.denied': { id: 'Ditolak', en: 'Not lent' },
  'outcome.toy.given': { id: 'Kembali', en: 'Back' },
} as const;

/** Its moves, as stories, refusals and messages call them. */
export const TOY_MOVES = {
  'move.lendToy': { id: 'Meminjamkan mainan', en: 'Lend a toy' },
  'move.giveToyBack': { id: 'Mengembalikan mainan', en: 'Give the toy back' },
} as const;

/** What its tasks ask for. */
export const TOY_TASKS = {
  'task.giveToyBack': { id: 'Kembalikan mainan', en: 'Give the toy back' },
} as const;

/** Its procedure in a sentence or two, for the page of its table. */
export const TOY_ABOUT = {
  en: 'Toy',
  id: 'Mainan',
  about: 'One toy, lent and given back.',
};
