import { procedure } from '../kernel/procedure.js';

/**
 * Impor data: a file from outside becomes reference data. It is read and shown, another person approves it, it is
 * applied as a whole, and it can be undone while nothing stands on it. What only machines do, they do on an errand.
 */
export const importRunProcedure = procedure({
  kind: 'importRun',
  secretary: 'hrOfficer',
  stages: {
    unopened: { moves: { submitImport: { by: ['hrOfficer'], to: 'reading' } } },
    reading: {
      errand: 'previewImport',
      moves: {
        recordPreview: {
          by: 'stream',
          opens: ['approveImport'],
          to: ['review', 'nothingNew'],
          closes: ['nothingNew'],
        },
        rejectFile: { by: 'stream', to: 'unreadable', closes: ['unreadable'] },
      },
    },
    review: {
      moves: {
        approveImport: {
          by: ['regionalHrAgencyHead', 'hrOfficer'],
          ends: ['approveImport'],
          to: ['applying', 'refused'],
          closes: ['refused'],
        },
        withdrawImport: {
          by: ['hrOfficer'],
          supersedes: ['approveImport'],
          to: 'withdrawn',
          closes: ['withdrawn'],
        },
      },
    },
    applying: {
      errand: 'applyImport',
      moves: {
        recordApplied: { by: 'stream', to: 'applied' },
        recordOutdated: { by: 'stream', to: 'reading' },
        rejectFile: { by: 'stream', to: 'unreadable', closes: ['unreadable'] },
      },
    },
    applied: {
      errand: 'destroyUpload',
      moves: {
        undoImport: { by: ['regionalHrAgencyHead', 'hrOfficer'], to: 'undoing' },
        concludeImport: { by: ['hrOfficer'], to: 'concluded', closes: ['applied'] },
      },
    },
    undoing: {
      errand: 'undoImport',
      moves: {
        recordUndone: { by: 'stream', to: 'undone', closes: ['undone'] },
        recordUndoImpossible: { by: 'stream', to: 'applied' },
      },
    },
    concluded: { errand: 'destroyUpload' },
    undone: { errand: 'destroyUpload' },
    nothingNew: { errand: 'destroyUpload' },
    unreadable: { errand: 'destroyUpload' },
    refused: { errand: 'destroyUpload' },
    withdrawn: { errand: 'destroyUpload' },
    lapsed: { errand: 'destroyUpload' },
  },
  waits: {
    // How long a file full of people may lie about is no matter of policy: after seven days it is destroyed.
    approveImport: {
      owner: { role: 'regionalHrAgencyHead' },
      silence: { lapse: { to: 'lapsed', closes: ['lapsed'] } },
      lasts: {
        due: { amount: 3, unit: 'days' },
        remind: { amount: 3, unit: 'days' },
        escalate: null,
        escalateTo: null,
        end: { amount: 7, unit: 'days' },
        ending: 'lapse',
      },
    },
  },
  throughout: { adoptPolicy: { by: ['appointingAuthority'] } },
});
