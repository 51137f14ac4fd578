import type { PolicyVersion } from '../../../libs/domain/policy/policy-version.js';
import { swiftPolicy } from '../../../libs/domain/policy/seed-policies.js';

/** The story's policy, but a nomination is awaited for so long that the worker can be stopped before it is late. */
export const patientPolicy: PolicyVersion = {
  ...swiftPolicy,
  name: 'sabar-2026',
  deadlines: {
    ...swiftPolicy.deadlines,
    nominate: {
      due: { amount: 30, unit: 'seconds' },
      remind: { amount: 30, unit: 'seconds' },
      escalate: { amount: 35, unit: 'seconds' },
      escalateTo: 'regionalHrAgencyHead',
      end: null,
      ending: null,
    },
  },
};
