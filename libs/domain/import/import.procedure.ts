import { procedure } from '../kernel/procedure.js';

/** An import run is a stream of one event: it is recorded and closed in the same act, without a workflow. */
export const importProcedure = procedure({
  kind: 'import',
  secretary: 'hrOfficer',
  stages: {
    unopened: { moves: { recordImport: { by: 'stream', to: 'recorded', closes: ['recorded'] } } },
    recorded: {},
  },
  waits: {},
  throughout: {},
});
