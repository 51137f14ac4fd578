import { procedure } from '../kernel/procedure.js';

const GIVEN_UP = { delivers: { release: 'candidates' }, to: 'returned', closes: ['returned'] } as const;
const TAKE_BACK = {
  returnSuccession: { by: ['appointingAuthority', 'regionalHrAgencyHead'], ...GIVEN_UP },
} as const;
const SILENCE = {
  return: GIVEN_UP,
  lapse: { delivers: { release: 'candidates' }, to: 'lapsed', closes: ['lapsed'] },
} as const;

/** Suksesi: one target position, from the shortlist of three to the inauguration. */
export const successionProcedure = procedure({
  kind: 'succession',
  secretary: 'hrOfficer',
  stages: {
    unopened: {
      moves: {
        shortlist: {
          by: ['committeeSecretary', 'regionalHrAgencyHead'],
          delivers: { enrol: 'candidates' },
          to: 'shortlisting',
        },
      },
    },
    shortlisting: {
      phase: 'placement',
      settled: {
        opens: ['chooseSuccessor'],
        delivers: { release: 'candidates' },
        to: ['choice', 'returned'],
      },
    },
    choice: {
      phase: 'placement',
      moves: {
        chooseSuccessor: {
          by: ['appointingAuthority'],
          strategic: true,
          ends: ['chooseSuccessor'],
          opens: ['submitToBkn'],
          to: 'submission',
        },
        ...TAKE_BACK,
      },
    },
    submission: {
      phase: 'placement',
      moves: {
        submitToBkn: {
          by: ['authorizedOfficer'],
          ends: ['submitToBkn'],
          opens: ['recordTechnicalConsideration'],
          to: 'consideration',
        },
        ...TAKE_BACK,
      },
    },
    consideration: {
      phase: 'placement',
      moves: {
        recordTechnicalConsideration: {
          by: ['hrOfficer', 'bknLiaison'],
          ends: ['recordTechnicalConsideration'],
          opens: ['issueDecree', 'submitToBkn', 'chooseSuccessor'],
          ...GIVEN_UP,
          to: ['decree', 'submission', 'choice', 'returned'],
        },
        ...TAKE_BACK,
      },
    },
    decree: {
      phase: 'placement',
      moves: {
        issueDecree: {
          by: ['appointingAuthority'],
          strategic: true,
          ends: ['issueDecree'],
          opens: ['inaugurate'],
          to: 'inauguration',
        },
        ...TAKE_BACK,
      },
    },
    inauguration: {
      phase: 'placement',
      moves: {
        inaugurate: {
          by: ['regionalHrAgencyHead'],
          ends: ['inaugurate'],
          delivers: { adoptPlacement: 'candidates' },
          to: 'concluding',
        },
        ...TAKE_BACK,
      },
    },
    concluding: { phase: 'placement', settled: { closes: ['inaugurated'] } },
    returned: {},
    lapsed: {},
  },
  waits: {
    chooseSuccessor: { owner: { role: 'appointingAuthority' }, silence: SILENCE },
    submitToBkn: { owner: { role: 'authorizedOfficer' }, silence: SILENCE },
    recordTechnicalConsideration: { owner: { role: 'hrOfficer' }, silence: SILENCE },
    issueDecree: { owner: { role: 'appointingAuthority' }, silence: SILENCE },
    inaugurate: { owner: { role: 'regionalHrAgencyHead' }, silence: SILENCE },
    resolveDelivery: { owner: { role: 'hrOfficer' } },
  },
  throughout: {
    resolveDelivery: {
      by: ['hrOfficer'],
      while: 'deliveryFailed',
      ends: ['resolveDelivery'],
      closes: ['inaugurated', 'returned'],
    },
    adoptPolicy: { by: ['appointingAuthority'], strategic: true },
  },
});
