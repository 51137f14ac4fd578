import type { Document } from '../../../libs/documents/document.js';
import {
  considerationOf,
  decreeOf,
  type PaperedSuccession,
} from '../../../libs/documents/succession.document.js';
import type { JsonObject } from '../../../libs/domain/kernel/json.js';
import { findSuccession } from '../../../libs/persistence/placement/succession.view.js';
import type { Composer } from '../resource/composed.js';

const made =
  (make: (succession: PaperedSuccession, given: JsonObject) => Document | null): Composer =>
  async (sql, { stream, body }) => {
    const succession = await findSuccession(sql, stream);
    return succession && make(succession, body);
  };

/** Documents that acts on a succession seal. */
export const successionDocuments: { readonly [move: string]: Composer } = {
  recordTechnicalConsideration: made(considerationOf),
  issueDecree: made(decreeOf),
};
