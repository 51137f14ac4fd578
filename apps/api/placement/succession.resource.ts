import { placementMoves, placementViews } from '../../../libs/contracts/placement/succession.routes.js';
import {
  findChosen,
  findSuccession,
  listSuccessions,
  type SuccessionFilter,
} from '../../../libs/persistence/placement/succession.view.js';
import { list, one } from '../resource/reader.js';
import type { StreamResource } from '../resource/stream-resource.js';
import { successionDocuments } from './succession.documents.js';
import { successionForms } from './succession.forms.js';
import { shortlist } from './succession.openings.js';

/** What the api has of a succession; once a successor is chosen, its acts are about them. */
export const successionResource = {
  kind: 'succession',
  moves: placementMoves,
  views: placementViews,
  readers: {
    successions: list<SuccessionFilter>('succession', listSuccessions),
    succession: one('succession', findSuccession),
  },
  anchor: 'cycle',
  openers: { shortlist },
  forms: successionForms,
  documents: successionDocuments,
  caseOf: findChosen,
} satisfies StreamResource;
