import { commitmentMoves, commitmentViews } from '../../../libs/contracts/commitment/signing.route.js';
import { signingReadModel } from '../../../libs/persistence/commitment/signing.read-model.js';
import { shownOf } from '../resource/reader.js';
import type { StreamResource } from '../resource/stream-resource.js';
import { signingDocuments } from './signing.document.js';
import { signingForms } from './signing.form.js';
import { openSigningRound } from './signing.opening.js';

/** What the api has of a signing round. */
export const signingResource = {
  kind: 'signing',
  moves: commitmentMoves,
  views: commitmentViews,
  readers: shownOf('signing', signingReadModel.views, { list: 'signingRounds', one: 'signingRound' }),
  anchor: 'case',
  openers: { openSigningRound },
  forms: signingForms,
  documents: signingDocuments,
} satisfies StreamResource;
