import type { Score } from '../../domain/case/assessment/axes.js';
import type { CaseEvent } from '../../domain/case/case.event.js';
import type { KernelEvent } from '../../domain/kernel/state.js';
import type { ProjectedAct, Projection } from '../sql/projection.js';
import { changeRow, Expression, type ChangeOf } from '../sql/row-change.js';
import { insertRow } from '../sql/row-insert.js';
import type { Statement } from '../sql/scope.js';
import { talentCaseTable } from './case.table.js';

type Folded = CaseEvent | KernelEvent;
type Change = ChangeOf<typeof talentCaseTable>;
type Filed = Extract<CaseEvent, { readonly type: 'Nominated' | 'NominationRevised' }>;

/** The read row of a talent case. */
export const projectCase: Projection = async (sql, schema, act, event) => {
  if (!act.stream.startsWith('case/')) return;
  const told = event as unknown as Folded;
  if (told.type === 'CaseOpened') return insert(sql, schema, act, told);
  const change = nominated(told) ?? assessed(told) ?? adopted(told) ?? departed(told) ?? ended(told, act);
  if (change) await changeRow(sql, talentCaseTable.in(schema), act, change);
};

function filed({ nominator, supervisor, on, findings }: Filed): Change {
  return { nominator, supervisor, eligible_on: on, eligibility: findings };
}

const FORMER_NOMINATOR_TIED =
  'case when nominator = ?::text or nominator = any (ties) then ties else array_append(ties, nominator) end';

function nominated(event: Folded): Change | null {
  switch (event.type) {
    case 'Nominated':
      return filed(event);
    case 'NominationRevised':
      return { ...filed(event), ties: new Expression(FORMER_NOMINATOR_TIED, event.nominator) };
    case 'NominationApproved':
    case 'NominationRejected':
    case 'RevisionRequested':
      return { verifier: event.verifier };
    case 'NominationWithdrawn':
    case 'NominationLapsed':
    case 'NominationReturned':
      return {};
    default:
      return null;
  }
}

function assessed(event: Folded): Change | null {
  switch (event.type) {
    case 'ScoresRecorded':
      return { scores: new Expression('scores || ?::jsonb', JSON.stringify(byInstrument(event.scores))) };
    case 'AxesComputed':
      return {
        deferred: false,
        performance_score: event.performance.score,
        performance_level: event.performance.level,
        potential_score: event.potential.score,
        potential_level: event.potential.level,
        talent_score: event.talentScore,
        mapped_box: event.mappedBox,
      };
    case 'AssessmentDeferred':
      return { deferred: true };
    case 'TalentExcluded':
    case 'AssessmentLapsed':
      return {};
    default:
      return null;
  }
}

const byInstrument = (scores: readonly Score[]) =>
  Object.fromEntries(scores.map((score) => [score.instrument, score]));

const leaving = (stream: string) => new Expression('array_remove(enrolled_in, ?::text)', stream);

const joining = (stream: string) =>
  new Expression('array_append(array_remove(enrolled_in, ?::text), ?::text)', stream);

/** Those tied so far and those not yet among them, in the order of the law's fold. */
const joined = (ties: readonly string[]) =>
  new Expression(
    'ties || array(select tie from unnest(?::text[]) with ordinality as one (tie, place) where tie <> all (ties) order by place)',
    ties,
  );

function adopted(event: Folded): Change | null {
  switch (event.type) {
    case 'Enrolled':
      return { enrolled_in: joining(event.in) };
    case 'Released':
      return { ties: joined(event.ties), enrolled_in: leaving(event.from) };
    case 'BoxAdopted': {
      const { box, changed, group, ties } = event;
      const enrolled_in = leaving(event.session);
      return { box, box_changed: changed, talent_group: group, ties: joined(ties), enrolled_in };
    }
    case 'Placed':
      return { position: event.position, enrolled_in: leaving(event.succession) };
    case 'NotPlaced':
      return { enrolled_in: leaving(event.succession) };
    case 'CommitmentAdopted':
      return { document: event.document, enrolled_in: leaving(event.signing) };
    case 'CommitmentReturned':
      return { enrolled_in: leaving(event.signing) };
    default:
      return null;
  }
}

const FORMER_SUPERVISOR_TIED =
  'case when supervisor is null or supervisor = any (ties) or supervisor = ?::text then ties else array_append(ties, supervisor) end';

function departed(event: Folded): Change | null {
  if (event.type === 'TalentLeft') return {};
  if (event.type !== 'TalentMoved') return null;
  const { unit, supervisor } = event;
  return { unit, supervisor, ties: new Expression(FORMER_SUPERVISOR_TIED, supervisor) };
}

function ended(event: Folded, act: ProjectedAct): Change | null {
  if (event.type === 'StreamClosed') return { outcome: event.outcome, closed_at: act.at };
  return event.type === 'PolicyAdopted' ? { policy: event.policy } : null;
}

type Opened = Extract<CaseEvent, { readonly type: 'CaseOpened' }>;

async function insert(sql: Statement, schema: string, act: ProjectedAct, event: Opened): Promise<void> {
  const { cycle, person, unit, supervisor } = event;
  const { policy, stage, at: opened_at } = act;
  const row = { cycle, policy, person, unit, supervisor, stage, opened_at };
  await insertRow(sql, talentCaseTable.in(schema), act, row);
}
