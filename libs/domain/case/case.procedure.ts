import { procedure } from '../kernel/procedure.js';

const WITHDRAW = { by: ['unitHead', 'civilServant'], to: 'withdrawn' } as const;
/** A talent who has gone ends a case wherever it is; it is no step of the procedure that a refusal would point to. */
const END = { by: ['hrOfficer'], to: 'left', aside: true } as const;
const LAPSED = { lapse: { to: 'lapsed' } } as const;

/** Berkas talenta: one civil servant in one cycle, from the nomination to the signed commitment. */
export const caseProcedure = procedure({
  kind: 'case',
  secretary: 'hrOfficer',
  stages: {
    unopened: {
      moves: {
        openCase: {
          by: 'stream',
          enrols: true,
          facts: ['servant:{person}'],
          opens: ['nominate'],
          to: 'nomination',
        },
      },
    },
    nomination: {
      phase: 'nomination',
      moves: {
        nominate: {
          by: ['unitHead'],
          ends: ['nominate'],
          opens: ['verifyNomination'],
          to: 'verification',
        },
        endCase: { ...END, supersedes: ['nominate'] },
      },
    },
    verification: {
      phase: 'nomination',
      moves: {
        verifyNomination: {
          by: ['hrOfficer'],
          ends: ['verifyNomination'],
          opens: ['recordScores', 'reviseNomination'],
          to: ['assessment', 'revision', 'rejected'],
        },
        withdrawNomination: { ...WITHDRAW, supersedes: ['verifyNomination'] },
        endCase: { ...END, supersedes: ['verifyNomination'] },
      },
    },
    revision: {
      phase: 'nomination',
      moves: {
        reviseNomination: {
          by: ['unitHead'],
          ends: ['reviseNomination'],
          opens: ['verifyNomination'],
          to: 'verification',
        },
        withdrawNomination: { ...WITHDRAW, ends: ['reviseNomination'] },
        endCase: { ...END, supersedes: ['reviseNomination'] },
      },
    },
    assessment: {
      phase: 'assessment',
      moves: {
        withdrawNomination: { ...WITHDRAW, supersedes: ['recordScores', 'concludeAssessment'] },
        recordScores: { by: ['assessor'], ends: ['recordScores'], opens: ['concludeAssessment'] },
        concludeAssessment: {
          by: ['hrOfficer'],
          ends: ['concludeAssessment'],
          supersedes: ['recordScores'],
          opens: ['recordScores'],
          to: ['assessment', 'calibration', 'excluded'],
        },
        endCase: { ...END, supersedes: ['recordScores', 'concludeAssessment'] },
      },
    },
    calibration: {
      phase: 'calibration',
      moves: {
        withdrawNomination: WITHDRAW,
        adoptBox: { by: 'stream', to: ['succession', 'development'] },
        endCase: END,
      },
    },
    succession: { phase: 'placement', moves: { withdrawNomination: WITHDRAW, endCase: END } },
    development: { phase: 'placement', moves: { withdrawNomination: WITHDRAW, endCase: END } },
    placed: { phase: 'commitment' },
    committed: { phase: 'done' },
    rejected: {},
    withdrawn: {},
    lapsed: {},
    excluded: {},
    left: {},
  },
  waits: {
    nominate: { owner: { role: 'unitHead', of: 'unit' }, silence: LAPSED },
    verifyNomination: {
      owner: { role: 'hrOfficer' },
      silence: { return: { opens: ['reviseNomination'], to: 'revision' }, ...LAPSED },
    },
    reviseNomination: { owner: { role: 'unitHead', of: 'unit' }, silence: LAPSED },
    recordScores: { owner: { role: 'assessor' }, silence: LAPSED },
    concludeAssessment: { owner: { role: 'hrOfficer' }, silence: LAPSED },
  },
  throughout: {
    enrol: { by: 'stream', enrols: true },
    release: { by: 'stream' },
    adoptPlacement: { by: 'stream', to: 'placed' },
    adoptCommitment: { by: 'stream', to: 'committed' },
    closeCase: {
      by: 'stream',
      closes: [
        'notNominated',
        'notVerified',
        'notAssessed',
        'deferred',
        'notCalibrated',
        'developmentGroup',
        'successionGroup',
        'placed',
        'committed',
        'rejected',
        'withdrawn',
        'lapsed',
        'excluded',
        'left',
      ],
    },
    adoptPolicy: { by: ['appointingAuthority'], strategic: true },
  },
});
