import { ELIGIBILITY_RULES, findingsOf, type Finding } from '../../domain/case/nomination/eligibility.js';
import type { Fact } from '../../domain/kernel/sealed.js';
import type { PolicyVersion } from '../../domain/policy/policy-version.js';
import type { Servant } from '../../domain/reference/servant.js';
import type { Sql } from '../sql/scope.js';

/** A requirement as it came out for one nomination, with its words. */
type EligibilityFinding = Finding & {
  readonly sentence: { readonly id: string; readonly en: string };
  /** What a datum that is a number counts; null for any other. */
  readonly unit: 'years' | 'sanctions' | null;
};

/** The eligibility of a case as of the day of its last nomination; `erased` once its evidence is destroyed. */
export interface EligibilityView {
  readonly stream: string;
  readonly on: string;
  readonly policy: string;
  readonly erased: boolean;
  readonly findings: readonly EligibilityFinding[];
}

interface Row {
  readonly on: string;
  readonly told: readonly Pick<Finding, 'rule' | 'result'>[];
  readonly policy: string;
  readonly rules: string;
  readonly fact: string | null;
}

/** The last nomination that was accepted, the policy it was decided under, and the sealed fact it stood on. */
const NOMINATION = `
select c.eligible_on as on, c.eligibility as told, e.policy, convert_from(a.bytes, 'UTF8') as rules,
  (select d.text from record.disclosure d
   where d.stream = e.stream and d.seq = e.seq and d.name = 'fact/servant:' || c.person) as fact
from view.talent_case c
join record.event e on e.stream = c.stream and e.outcome = 'accepted' and e.move in ('nominate', 'reviseNomination')
join record.artifact a on a.hash = e.policy
where c.stream = $1
order by e.seq desc limit 1`;

/**
 * What each requirement looked at, found again from the sealed fact and the policy of that day: reference data
 * that came later does not change it. Null when nobody has nominated yet.
 */
export async function findEligibility(sql: Sql, stream: string): Promise<EligibilityView | null> {
  const [row] = await sql<Row>(NOMINATION, [stream]);
  if (!row) return null;
  const { on, policy } = row;
  const findings = findingsIn(row).map(inWords);
  return { stream, on, policy, erased: row.fact === null, findings };
}

function findingsIn({ fact, rules, on, told }: Row): readonly Finding[] {
  if (fact === null) return told.map(({ rule, result }) => ({ rule, result, ...NOTHING }));
  const [, , sealed] = JSON.parse(fact) as [string, string, Fact];
  return findingsOf(JSON.parse(rules) as PolicyVersion, sealed.value as unknown as Servant, on);
}

const NOTHING = { datum: null, source: null, date: null, article: '' };

const COUNTED: { readonly [rule: string]: EligibilityFinding['unit'] } = {
  FieldExperienceMustSuffice: 'years',
  LevelMustHaveBeenHeld: 'years',
  AgeMustNotExceedMaximum: 'years',
  RecordMustShowIntegrity: 'sanctions',
};

const inWords = (finding: Finding): EligibilityFinding => ({
  ...finding,
  sentence: ELIGIBILITY_RULES[finding.rule]?.sentence ?? { id: finding.rule, en: finding.rule },
  unit: COUNTED[finding.rule] ?? null,
});
