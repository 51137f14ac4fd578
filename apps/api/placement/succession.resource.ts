import { placementMoves, placementViews } from '../../../libs/contracts/placement/succession.route.js';
import { successionReadModel } from '../../../libs/persistence/placement/succession.read-model.js';
import { findChosen } from '../../../libs/persistence/placement/succession.view.js';
import { shownOf } from '../resource/reader.js';
import type { StreamResource } from '../resource/stream-resource.js';
import { successionDocuments } from './succession.document.js';
import { successionForms } from './succession.form.js';
import { shortlist } from './succession.opening.js';

/** What the api has of a succession; once a successor is chosen, its acts are about them. */
export const successionResource = {
  kind: 'succession',
  moves: placementMoves,
  views: placementViews,
  readers: shownOf('succession', successionReadModel.views, { list: 'successions', one: 'succession' }),
  anchor: 'cycle',
  openers: { shortlist },
  forms: successionForms,
  documents: successionDocuments,
  caseOf: findChosen,
} satisfies StreamResource;
