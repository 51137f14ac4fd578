import type { CycleEvent } from '../../../../libs/domain/cycle/cycle.event.js';
import type { Sentence } from '../../../../libs/domain/kernel/refusal.js';

/** What each event of a talent cycle tells, with its own fields in their places; `actor` is who acted. */
export const CYCLE_EVENTS = {
  'event.CycleProposed': {
    id: '{{actor}} mengusulkan siklus talenta untuk jenjang {{levels}}.',
    en: '{{actor}} proposed the talent cycle for the levels {{levels}}.',
  },
  'event.CycleVerified': {
    id: '{{actor}} memverifikasi usulan siklus dan meneruskannya kepada PPK.',
    en: '{{actor}} verified the proposal and passed it on to the appointing authority.',
  },
  'event.CycleReturned': {
    id: '{{actor}} mengembalikan usulan siklus.',
    en: '{{actor}} returned the proposal.',
  },
  'event.CycleApproved': {
    id: '{{actor}} menetapkan siklus; berkas dibuka bagi setiap ASN dalam populasi.',
    en: '{{actor}} approved the cycle; a case opens for every civil servant of the population.',
  },
  'event.CasesOpened': {
    id: '{{opened}} berkas dibuka, {{refused}} tidak diterima, {{undeliverable}} tidak dapat dibuka.',
    en: '{{opened}} cases were opened, {{refused}} not accepted, {{undeliverable}} could not be opened.',
  },
  'event.CycleClosingStarted': {
    id: '{{actor}} mulai menutup siklus.',
    en: '{{actor}} began to close the cycle.',
  },
  'event.CasesClosed': {
    id: '{{closed}} berkas ditutup dengan hasilnya; siklus selesai.',
    en: '{{closed}} cases were closed, each with its outcome; the cycle is over.',
  },
  'event.CasesLeftOpen': {
    id: '{{closed}} berkas ditutup, {{refused}} masih menunggu keputusan; siklus tetap berjalan.',
    en: '{{closed}} cases were closed, {{refused}} still await a decision; the cycle goes on.',
  },
} as const satisfies { readonly [T in CycleEvent['type'] as `event.${T}`]: Sentence };
