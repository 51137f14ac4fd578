import { z } from 'zod';
import { rolesFor } from '../../access/access.js';
import { CAPACITIES, DOCUMENT_KINDS } from '../../domain/commitment/signing.event.js';
import { KINDS } from '../kinds.js';
import { digest, nothing, page, pageOf, streamRef, text } from '../wire/fields.js';
import { choiceField, field } from '../wire/form.js';
import { moveRoutes } from '../wire/move-routes.js';
import type { ViewRoute } from '../wire/route.js';

/** The PPK's office first: whoever acts in it signs for it, others with whichever paper they have. */
const firstAs = ['appointingAuthority'] as const;

const documentKind = choiceField(
  {
    developmentCommitment: ['Komitmen pengembangan', 'Development commitment'],
    integrityPact: ['Pakta integritas', 'Integrity pact'],
    performanceAgreement: ['Perjanjian kinerja', 'Performance agreement'],
  },
  DOCUMENT_KINDS,
  'Jenis dokumen',
  'Kind of document',
);
const reason = field(text, 'text', 'Alasan', 'Reason');

/** Writes of a signing round. */
export const commitmentMoves = moveRoutes('signing', [
  {
    method: 'POST',
    path: '',
    move: 'openSigningRound',
    title: { id: 'Buka penandatanganan dokumen', en: 'Open the signing of a document' },
    effect: {
      id: 'Naskah dibekukan dan dimintakan tanda tangan talenta, atasan langsung, lalu PPK.',
      en: 'The text is frozen and goes to the talent, the direct supervisor and then the PPK for signing.',
    },
    creates: true,
    audit: 'signingRound.opened',
    summary: 'Opens the signing of one document of a case; its text is frozen and hashed here.',
    body: z.strictObject({
      case: field(streamRef('case'), 'choice', 'Talenta', 'Talent'),
      documentKind,
      document: field(text, 'text', 'Naskah dokumen', 'Text of the document'),
    }),
    texts: ['document'],
    hashes: ['document'],
    facts: ['case', 'officials', 'servant:{person}'],
  },
  {
    method: 'POST',
    path: '/:id/signatures',
    move: 'sign',
    firstAs,
    title: { id: 'Tandatangani', en: 'Sign' },
    effect: {
      id: 'Tanda tangan Anda tercatat atas naskah yang dibekukan; tidak dapat ditarik.',
      en: 'Your signature is recorded on the frozen text; it cannot be taken back.',
    },
    audit: 'signingRound.signed',
    summary: 'Signs the frozen text, named by its SHA-256, when it is the turn of whoever asks.',
    body: z.strictObject({ document: field(digest, 'hash', 'Naskah yang dibekukan', 'Frozen text') }),
    texts: [],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/:id/refusal',
    move: 'decline',
    firstAs,
    title: { id: 'Tolak menandatangani', en: 'Decline to sign' },
    effect: {
      id: 'Putaran ini berakhir; naskah lain memerlukan putaran baru.',
      en: 'This round ends; another text needs another round.',
    },
    audit: 'signingRound.declined',
    summary: 'Declines to sign, with a reason, which ends the round.',
    body: z.strictObject({ reason }),
    texts: ['reason'],
    facts: [],
  },
  {
    method: 'PUT',
    path: '/:id/return',
    move: 'returnRound',
    title: { id: 'Tarik kembali dokumen', en: 'Take the document back' },
    effect: {
      id: 'Putaran ini berakhir tanpa tanda tangan lengkap.',
      en: 'This round ends without all signatures.',
    },
    audit: 'signingRound.returned',
    summary: 'Takes back a document that a signer can neither sign nor decline, with a reason.',
    body: z.strictObject({ reason }),
    texts: ['reason'],
    facts: [],
  },
]);

const round = z.object({
  stream: z.string(),
  policy: digest,
  case: z.string(),
  person: z.string(),
  documentKind: z.enum(DOCUMENT_KINDS),
  document: digest,
  documentText: digest,
  stage: z.string(),
  declinedBy: z.string().nullable(),
  reasonText: digest.nullable(),
  outcome: z.string().nullable(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  seq: z.int(),
});

const signature = z.object({
  person: z.string(),
  capacities: z.array(z.enum(CAPACITIES)),
  signedAt: z.string().nullable(),
});

/** Reads of signing rounds. */
export const commitmentViews: readonly ViewRoute[] = [
  {
    method: 'GET',
    path: KINDS.signing.path,
    view: 'signingRounds',
    permission: rolesFor('see', 'signing'),
    audit: 'signingRound.listed',
    summary: 'Lists signing rounds, oldest first; a civil servant sees those they are a party to.',
    query: z.strictObject({
      ...page,
      case: z.string().max(100).optional(),
      stage: z.string().max(40).optional(),
    }),
    answer: pageOf(round),
  },
  {
    method: 'GET',
    path: `${KINDS.signing.path}/:id`,
    view: 'signingRound',
    permission: rolesFor('see', 'signing'),
    audit: 'signingRound.read',
    summary: 'Shows one signing round with its frozen text and its signers in order.',
    query: nothing,
    answer: round.extend({ text: z.string().nullable(), signatures: z.array(signature) }),
  },
];
