import type { Phrases } from '../words/phrase.js';

/** What stands around a document; the document itself is in Bahasa Indonesia. */
export const DOCUMENT_WORDS = {
  'document.title': { id: 'Naskah', en: 'Document' },
  'document.sealed': { id: 'Naskah yang disegel', en: 'The document that was sealed' },
  'document.print': { id: 'Cetak naskah', en: 'Print the document' },
  'document.hash': { id: 'Sidik digital naskah (SHA-256)', en: 'Fingerprint of the document (SHA-256)' },
  'document.template': { id: 'Sidik digital bentuk naskah', en: 'Fingerprint of its template' },
} as const satisfies Phrases;
