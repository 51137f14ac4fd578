import { commitmentMoves, commitmentViews } from '../../../libs/contracts/commitment/signing.routes.js';
import {
  findSigningRound,
  listSigningRounds,
  type SigningFilter,
} from '../../../libs/persistence/commitment/signing.view.js';
import { list, one } from '../resource/reader.js';
import type { StreamResource } from '../resource/stream-resource.js';
import { signingDocuments } from './signing.documents.js';
import { signingForms } from './signing.forms.js';
import { openSigningRound } from './signing.openings.js';

/** What the api has of a signing round. */
export const signingResource = {
  kind: 'signing',
  moves: commitmentMoves,
  views: commitmentViews,
  readers: {
    signingRounds: list<SigningFilter>('signing', listSigningRounds),
    signingRound: one('signing', findSigningRound),
  },
  anchor: 'case',
  openers: { openSigningRound },
  forms: signingForms,
  documents: signingDocuments,
} satisfies StreamResource;
