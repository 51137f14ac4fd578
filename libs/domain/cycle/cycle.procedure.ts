import { procedure } from '../kernel/procedure.js';

/** Siklus talenta: proposed by the HR agency, verified by the Sekda, approved by the PPK, closed at its end. */
export const cycleProcedure = procedure({
  kind: 'cycle',
  secretary: 'hrOfficer',
  stages: {
    unopened: { moves: { proposeCycle: { by: ['hrOfficer'], opens: ['verifyCycle'], to: 'verification' } } },
    verification: {
      moves: {
        verifyCycle: {
          by: ['authorizedOfficer'],
          ends: ['verifyCycle'],
          opens: ['approveCycle'],
          to: ['approval', 'returned'],
          closes: ['returned'],
        },
      },
    },
    approval: {
      moves: {
        approveCycle: {
          by: ['appointingAuthority'],
          ends: ['approveCycle'],
          delivers: { openCase: 'population' },
          to: ['opening', 'returned'],
          closes: ['returned'],
        },
      },
    },
    opening: { within: 'open', settled: { to: 'open' } },
    open: {
      moves: {
        closeCycle: { by: ['regionalHrAgencyHead'], delivers: { closeCase: 'openCases' }, to: 'closing' },
      },
    },
    closing: { settled: { to: 'open', closes: ['closed'] } },
    returned: {},
  },
  // No wait of a cycle may end by itself: what silence would undo is the work of a whole government.
  waits: {
    verifyCycle: { owner: { role: 'authorizedOfficer' } },
    approveCycle: { owner: { role: 'appointingAuthority' } },
    resolveDelivery: { owner: { role: 'hrOfficer' } },
  },
  throughout: {
    adoptPolicy: { by: ['appointingAuthority'], strategic: true },
    resolveDelivery: { by: ['hrOfficer'], while: 'deliveryFailed', ends: ['resolveDelivery'] },
  },
});
