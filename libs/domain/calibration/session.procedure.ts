import { procedure } from '../kernel/procedure.js';

const SECRETARY = 'committeeSecretary';
const MEMBERS = ['committeeChair', 'committeeMember'] as const;
const TAKEN_BACK = { delivers: { release: 'cases' }, to: 'returned', closes: ['returned'] } as const;
const SIGNED = ['minutesSigned', 'minutesSignedInPart'] as const;

/** Sidang Komite Talenta: the committee aligns the mapped boxes of some cases and signs the minutes. */
export const sessionProcedure = procedure({
  kind: 'session',
  secretary: SECRETARY,
  stages: {
    unopened: { moves: { convene: { by: [SECRETARY], delivers: { enrol: 'cases' }, to: 'convening' } } },
    convening: {
      phase: 'calibration',
      settled: { opens: ['attendSession', 'lockSession'], to: ['open', 'returned'] },
    },
    open: {
      phase: 'calibration',
      moves: {
        attend: { by: MEMBERS, ends: ['attendSession'] },
        recuse: { by: MEMBERS },
        proposeBox: { by: MEMBERS },
        vote: { by: MEMBERS },
        lock: {
          by: ['committeeChair'],
          ends: ['lockSession'],
          supersedes: ['attendSession'],
          opens: ['signMinutes'],
          delivers: { adoptBox: 'cases' },
          to: 'locked',
        },
        returnSession: { by: [SECRETARY, 'regionalHrAgencyHead'], ...TAKEN_BACK },
      },
    },
    locked: {
      phase: 'calibration',
      moves: {
        signMinutes: { by: MEMBERS, ends: ['signMinutes'], closes: SIGNED },
      },
      settled: { closes: SIGNED },
    },
    returned: {},
  },
  waits: {
    attendSession: { owner: { person: 'member' }, silence: { lapse: {}, return: {} } },
    lockSession: { owner: { role: 'committeeChair' }, silence: { return: TAKEN_BACK, lapse: TAKEN_BACK } },
    signMinutes: {
      owner: { person: 'member' },
      silence: { lapse: { closes: ['lapsed'] }, return: { closes: ['lapsed'] } },
    },
    resolveDelivery: { owner: { role: SECRETARY } },
  },
  throughout: {
    resolveDelivery: {
      by: [SECRETARY],
      while: 'deliveryFailed',
      ends: ['resolveDelivery'],
      closes: [...SIGNED, 'returned'],
    },
    adoptPolicy: { by: ['appointingAuthority'], strategic: true },
  },
});
