import { commitmentMoves, commitmentViews } from '../../../libs/contracts/commitment/signing.route.js';
import {
  findSigningRound,
  listSigningRounds,
  type SigningFilter,
} from '../../../libs/persistence/commitment/signing.view.js';
import { list, one } from '../resource/reader.js';
import type { StreamResource } from '../resource/stream-resource.js';
import { signingForms } from './signing.form.js';
import { openSigningRound } from './signing.opening.js';

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
} satisfies StreamResource;
