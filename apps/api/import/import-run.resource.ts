import { importRunMoves } from '../../../libs/contracts/import/import-run.routes.js';
import { importRunViews } from '../../../libs/contracts/import/import-run.views.js';
import { listFindings, type FindingFilter } from '../../../libs/persistence/import/finding.store.js';
import {
  findImportRun,
  listImportRuns,
  type ImportRunFilter,
} from '../../../libs/persistence/import/import-run.view.js';
import type { Giver } from '../resource/given.js';
import { permittedStream } from '../resource/read-request.js';
import { list, one, reader } from '../resource/reader.js';
import type { StreamResource } from '../resource/stream-resource.js';

const findings = (part?: FindingFilter['part']) =>
  reader<FindingFilter>(async (sql, request) => {
    const { stream } = await permittedStream(sql, 'importRun', 'see', request);
    return listFindings(sql, stream, { ...request.query, ...(part ? { part } : {}) });
  });

/** Whoever sent a file in has another button: to withdraw it. */
const decide: Giver = async () => [{ fields: {}, onlyLegal: true }];

/** What the api has of an import run. It is opened by uploading a file, so no form is offered for that. */
export const importRunResource = {
  kind: 'importRun',
  moves: importRunMoves,
  views: importRunViews,
  readers: {
    importRuns: list<ImportRunFilter>('importRun', listImportRuns),
    importRun: one('importRun', findImportRun),
    importPeople: findings(),
    importFaults: findings('fault'),
  },
  pinsNewest: true,
  openers: { submitImport: async () => [] },
  forms: { approveImport: decide },
} satisfies StreamResource;
