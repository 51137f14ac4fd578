import { MOVES } from './kinds.js';
import type { Phrases } from './phrase.js';

/** Acts by name, as stories, refusals and messages call them; forms have the server's own titles. */
export const MOVE_WORDS = {
  ...MOVES,
  'move.adoptPolicy': { id: 'Memberlakukan versi kebijakan', en: 'Adopt a policy version' },
  'move.resolveDelivery': { id: 'Menangani penerusan yang gagal', en: 'Resolve a failed delivery' },
  'move.claimTask': { id: 'Mengambil tugas', en: 'Take the task' },
  'move.releaseTask': { id: 'Melepaskan tugas', en: 'Release the task' },
  'move.settleDeliveries': {
    id: 'Mencatat hasil penerusan keputusan',
    en: 'Record what became of deliveries',
  },
  'move.reassignTask': { id: 'Alihkan tugas', en: 'Reassign the task' },
  'move.confirmReassignment': {
    id: 'Konfirmasi pengalihan tugas',
    en: 'Confirm that the task is reassigned',
  },
  'move.handOnTask': { id: 'Mengalihkan tugas tanpa pemilik', en: 'Hand on a task without an owner' },
  'move.strikeDeadline': { id: 'Tenggat tiba', en: 'A deadline struck' },
} as const satisfies Phrases;
