import { importRunMoves } from '../../../libs/contracts/import/import-run.route.js';
import { importRunViews } from '../../../libs/contracts/import/import-run.view.js';
import type { StreamState } from '../../../libs/domain/kernel/state.js';
import { listFindings, type FindingFilter } from '../../../libs/persistence/import/finding.store.js';
import { importRunReadModel } from '../../../libs/persistence/import/import-run.read-model.js';
import type { Giver } from '../resource/given.js';
import { permittedStream } from '../resource/read-request.js';
import { reader, shownOf } from '../resource/reader.js';
import type { StreamResource } from '../resource/stream-resource.js';

const findings = (part?: FindingFilter['part']) =>
  reader<FindingFilter>(async (sql, request) => {
    const { stream } = await permittedStream(sql, 'importRun', 'see', request);
    return listFindings(sql, stream, { ...request.query, ...(part ? { part } : {}) });
  });

/** The decision names the preview that was shown. Whoever sent a file in has another button: to withdraw it. */
const decide: Giver = async (_, { state }) => {
  const { preview } = state as StreamState & { readonly preview: string };
  return [{ fields: { preview: { preset: preview } }, onlyLegal: true }];
};

/** Whoever did not send the file in has another button: to decide it. */
const withdraw: Giver = async () => [{ fields: {}, onlyLegal: true }];

/** What the api has of an import run. It is opened by uploading a file, so no form is offered for that. */
export const importRunResource = {
  kind: 'importRun',
  moves: importRunMoves,
  views: importRunViews,
  readers: {
    ...shownOf('importRun', importRunReadModel.views, { list: 'importRuns', one: 'importRun' }),
    importPeople: findings(),
    importFaults: findings('fault'),
  },
  pinsNewest: true,
  openers: { submitImport: async () => [] },
  forms: { approveImport: decide, withdrawImport: withdraw },
} satisfies StreamResource;
