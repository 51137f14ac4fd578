import type { PolicyVersion } from '../policy/policy-version.js';
import { UNKNOWN_LEVEL, type Servant } from '../reference/servant.js';

/** Whether the population rule of a policy selects a civil servant: active PNS of the levels it names. */
export function selects(policy: Pick<PolicyVersion, 'population'>, servant: Servant): boolean {
  const { employment, active, positionLevel } = servant;
  if (!active || employment !== 'pns' || positionLevel === null || positionLevel === UNKNOWN_LEVEL)
    return false;
  return policy.population.levels.includes(positionLevel);
}
