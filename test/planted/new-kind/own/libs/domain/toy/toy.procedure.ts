import { procedure } from '../kernel/procedure.js';

/** A toy that is lent to one talent's case, which takes part until it is given back. */
export const toyProcedure = procedure({
  kind: 'toy',
  secretary: 'hrOfficer',
  stages: {
    unopened: { moves: { lendToy: { by: ['hrOfficer'], delivers: { enrol: 'case' }, to: 'lending' } } },
    lending: { settled: { opens: ['giveToyBack'], to: ['lent', 'denied'] } },
    lent: {
      moves: {
        giveToyBack: {
          by: ['hrOfficer'],
          ends: ['giveToyBack'],
          delivers: { release: 'case' },
          to: 'given',
          closes: ['given'],
        },
      },
    },
    given: {},
    denied: {},
  },
  waits: {
    giveToyBack: { owner: { role: 'hrOfficer' } },
    resolveDelivery: { owner: { role: 'hrOfficer' } },
  },
  throughout: {
    resolveDelivery: {
      by: ['hrOfficer'],
      while: 'deliveryFailed',
      ends: ['resolveDelivery'],
      closes: ['denied'],
    },
    adoptPolicy: { by: ['appointingAuthority'] },
  },
});
