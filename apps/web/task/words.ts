import type { Phrases } from '../words/phrase.js';

/** Whose turn it is, and taking a task. */
export const TURN_WORDS = {
  'inbox.mine': { id: 'Giliran Anda', en: 'Your turn' },
  'inbox.me': { id: 'Anda', en: 'you' },
  'inbox.since': { id: 'Sejak {{day}}', en: 'Since {{day}}' },
  'inbox.takenBy': { id: 'Dikerjakan oleh', en: 'Taken by' },
  'inbox.escalated': { id: 'Dieskalasi kepada {{role}}', en: 'Escalated to {{role}}' },
  'inbox.claim': { id: 'Ambil', en: 'Take' },
  'inbox.release': { id: 'Lepaskan', en: 'Release' },
  'inbox.claimNamed': { id: 'Ambil tugas: {{name}}', en: 'Take the task: {{name}}' },
  'inbox.releaseNamed': { id: 'Lepaskan tugas: {{name}}', en: 'Release the task: {{name}}' },
  'tasks.title': { id: 'Tugas yang menunggu', en: 'Tasks that wait' },
  'tasks.due': { id: 'Tenggat {{time}}', en: 'Due {{time}}' },
} as const satisfies Phrases;
