import type { Phrases } from '../words/phrase.js';

/** What a signing round’s page and the list of rounds say. */
export const COMMITMENT_WORDS = {
  'signing.about': { id: 'Tentang dokumen ini', en: 'About this document' },
  'signing.kind': { id: 'Jenis dokumen', en: 'Kind of document' },
  'signing.declinedBy': { id: 'Ditolak oleh', en: 'Declined by' },
  'signing.text': { id: 'Naskah yang dibekukan', en: 'The frozen text' },
  'signing.hash': { id: 'Sidik digital dokumen (SHA-256)', en: 'Fingerprint of the document (SHA-256)' },
  'signing.signers': { id: 'Penanda tangan menurut urutan', en: 'Signers in order' },
  'signing.signed': { id: 'Ditandatangani {{time}}', en: 'Signed {{time}}' },
  'signing.turn': { id: 'Gilirannya sekarang', en: 'Their turn now' },
  'signing.waits': { id: 'Menunggu giliran', en: 'Waits for their turn' },
} as const satisfies Phrases;
