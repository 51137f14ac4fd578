import { procedure } from '../kernel/procedure.js';

/** A toy that is lent and given back. */
export const toyProcedure = procedure({
  kind: 'toy',
  secretary: 'hrOfficer',
  stages: {
    unopened: { moves: { lendToy: { by: ['hrOfficer'], opens: ['giveToyBack'], to: 'lent' } } },
    lent: {
      moves: {
        giveToyBack: { by: ['hrOfficer'], ends: ['giveToyBack'], to: 'given', closes: ['given'] },
      },
    },
    given: {},
  },
  waits: { giveToyBack: { owner: { role: 'hrOfficer' } } },
  throughout: { adoptPolicy: { by: ['appointingAuthority'] } },
});
