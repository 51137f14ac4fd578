import { procedure } from '../kernel/procedure.js';

/** Signing one's own document is no decision: any standing of the named person will do, save for the PPK's office. */
const SIGNERS = [
  'civilServant',
  'unitHead',
  'appointingAuthority',
  'authorizedOfficer',
  'regionalHrAgencyHead',
] as const;
const SENT_BACK = { delivers: { adoptCommitment: 'case' }, to: 'returned' } as const;

/** Penandatanganan komitmen: one document of one talent, signed in order or not at all. */
export const signingProcedure = procedure({
  kind: 'signing',
  secretary: 'hrOfficer',
  stages: {
    unopened: {
      moves: { openSigningRound: { by: ['hrOfficer'], delivers: { enrol: 'case' }, to: 'opening' } },
    },
    opening: { phase: 'commitment', settled: { opens: ['signCommitment'], to: ['signing', 'returned'] } },
    signing: {
      phase: 'commitment',
      moves: {
        sign: {
          by: SIGNERS,
          ends: ['signCommitment'],
          opens: ['signCommitment'],
          delivers: { adoptCommitment: 'case' },
          to: ['signing', 'completed'],
        },
        decline: { by: SIGNERS, ends: ['signCommitment'], ...SENT_BACK },
        returnRound: { by: ['hrOfficer'], supersedes: ['signCommitment'], ...SENT_BACK },
      },
    },
    completed: { phase: 'done', settled: { closes: ['completed'] } },
    returned: { settled: { closes: ['returned'] } },
    lapsed: { settled: { closes: ['lapsed'] } },
  },
  waits: {
    signCommitment: {
      owner: { person: 'signer' },
      silence: { return: SENT_BACK, lapse: { delivers: { release: 'case' }, to: 'lapsed' } },
    },
    resolveDelivery: { owner: { role: 'hrOfficer' } },
  },
  throughout: {
    resolveDelivery: {
      by: ['hrOfficer'],
      while: 'deliveryFailed',
      ends: ['resolveDelivery'],
      closes: ['completed', 'returned', 'lapsed'],
    },
    adoptPolicy: { by: ['appointingAuthority'], strategic: true },
  },
});
