import type { Phrases } from '../../words/phrase.js';

/** What the facts that decisions stand on are called, by the part of their name before the colon. */
export const FACT_WORDS = {
  'fact.standing': { id: 'Dasar kewenangan pelaku', en: 'The actor’s standing' },
  'fact.servant': { id: 'Data kepegawaian', en: 'Personnel data' },
  'fact.roster': { id: 'Susunan Komite Talenta', en: 'The Talent Committee' },
  'fact.officials': { id: 'Pejabat yang menandatangani', en: 'Officials who sign' },
  'fact.holders': { id: 'Pejabat yang dapat bertindak', en: 'Officials who can act' },
  'fact.position': { id: 'Data jabatan', en: 'Position data' },
  'fact.approvals': { id: 'Surat persetujuan instansi lain', en: 'Approval letters of other bodies' },
  'fact.windows': { id: 'Masa larangan penggantian pejabat', en: 'Legal windows' },
  'fact.case': { id: 'Keadaan berkas', en: 'The case as it stands' },
  'fact.cases': { id: 'Berkas yang disidangkan', en: 'Cases of the session' },
  'fact.candidates': { id: 'Calon suksesi', en: 'Candidates' },
  'fact.cycle': { id: 'Keadaan siklus', en: 'The cycle as it stands' },
  'fact.policy': { id: 'Versi kebijakan', en: 'Policy version' },
  'fact.cited': { id: 'Keputusan yang dirujuk', en: 'The decision it adopts' },
  'fact.taken': { id: 'Nama yang sudah dipakai', en: 'A name already taken' },
} as const satisfies Phrases;
