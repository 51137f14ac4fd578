import { aScoreSheet } from '../../../apps/story/score-sheet.js';
import { until } from '../../../apps/story/waiting.js';
import type { SealedAct } from '../../../libs/contracts/messages/stream.contract.js';
import type { PersonActor, Role } from '../../../libs/domain/kernel/actor.js';
import { listPositions } from '../../../libs/persistence/reference/position.view.js';
import { anEligibleNomination, approvalOf, type ACase, type ACycle } from './cycle-builder.js';
import type { Driver, Order } from './driver.js';

/** Leads so many of these cases to the committee's table, each mapped to box 9. @throws Error when too few are eligible */
export async function mappedCases(
  driver: Driver,
  cases: readonly ACase[],
  count: number,
): Promise<readonly ACase[]> {
  const mapped: ACase[] = [];
  let rest = cases;
  while (mapped.length < count) {
    const nomination = await anEligibleNomination(driver, rest);
    rest = rest.slice(rest.indexOf(nomination.talent) + 1);
    const { stream, person: subject, government } = nomination.talent;
    await driver.act(await approvalOf(driver, nomination));
    const scores = { scores: aScoreSheet('high', 'high') };
    const assessor = await driver.holder(government, 'assessor');
    await driver.act({ stream, move: 'recordScores', by: assessor, subject, body: scores });
    const by = await driver.holder(government, 'hrOfficer');
    const body = { decision: 'assess', reason: 'Lengkap.' };
    await driver.act({ stream, move: 'concludeAssessment', by, subject, body });
    mapped.push(nomination.talent);
  }
  return mapped;
}

/** What opens the decision of a cycle: its stream is new. */
type Opening = Omit<Order, 'by' | 'opens'> & { readonly by: Role };

/** Orders for the streams that decide about the cases of one open cycle. */
export class DecisionBuilder {
  constructor(
    private readonly driver: Driver,
    private readonly cycle: ACycle,
    /** Hash of the policy that the cycle is under. */
    private readonly policy: string,
  ) {}

  holder(role: Role): Promise<PersonActor> {
    return this.driver.holder(this.cycle.government, role);
  }

  /** A session of the committee over these cases. */
  convening(cases: readonly ACase[]): Promise<Order> {
    const body = {
      cycle: this.cycle.stream,
      cases: cases.map(({ stream }) => stream),
      agenda: 'Kalibrasi kotak talenta.',
    };
    return this.opening({ stream: this.fresh('session'), move: 'convene', by: 'committeeSecretary', body });
  }

  /** A succession of this position. */
  shortlisting(position: string): Promise<Order> {
    const body = { cycle: this.cycle.stream, position };
    return this.opening({
      stream: this.fresh('succession'),
      move: 'shortlist',
      by: 'committeeSecretary',
      body,
    });
  }

  /** A round of signatures under a commitment of this talent. */
  signing({ stream: talentCase, person: subject }: ACase): Promise<Order> {
    const document = 'Komitmen pengembangan: menuntaskan pelatihan kepemimpinan.';
    const body = { case: talentCase, documentKind: 'developmentCommitment', document };
    return this.opening({
      stream: this.fresh('signing'),
      move: 'openSigningRound',
      by: 'hrOfficer',
      subject,
      body,
    });
  }

  /** The committee comes and the chair locks, which gives every case its box. */
  async lock(session: string): Promise<SealedAct> {
    const { government } = this.cycle;
    const members = await this.driver.within(government, (sql) =>
      sql<PersonActor>(
        `select person, id as standing, role from reference.standing
         where government = $1 and role in ('committeeChair', 'committeeMember') and until is null`,
        [government],
      ),
    );
    for (const by of members) await this.driver.act({ stream: session, move: 'attend', by });
    return this.driver.act({ stream: session, move: 'lock', by: await this.holder('committeeChair') });
  }

  /** A position of JPT Pratama that nobody holds. */
  async vacantPosition(): Promise<string> {
    const { rows } = await this.driver.within(this.cycle.government, (sql) =>
      listPositions(sql, { vacant: true, level: 'jptPratama' }),
    );
    const mine = rows.find(({ government }) => government === this.cycle.government);
    if (!mine) throw new Error(`${this.cycle.government} has no vacant position`);
    return mine.id;
  }

  private fresh(kind: string): string {
    return this.driver.fresh(kind, this.cycle.government);
  }

  private async opening({ by, ...order }: Opening): Promise<Order> {
    return {
      ...order,
      by: await this.holder(by),
      opens: { policy: this.policy, cycle: this.cycle.stream },
    };
  }
}

/** Waits until an act has brought a stream to a stage. @returns that act */
export function untilStage(driver: Driver, stream: string, stage: string): Promise<SealedAct> {
  return until(`the stage ${stage}`, async () => {
    const last = (await driver.acts(stream)).findLast(({ outcome }) => outcome === 'accepted');
    return last?.story.stage === stage && last;
  });
}

/** Waits until these cases are enrolled in nothing. */
export async function untilReleased(driver: Driver, cases: readonly ACase[]): Promise<void> {
  for (const { stream, government } of cases) {
    await until('a case to be released', () =>
      driver.within(government, async (sql) => {
        const [row] = await sql<{ enrolledIn: string[] }>(
          'select enrolled_in as "enrolledIn" from view.talent_case where stream = $1',
          [stream],
        );
        return row?.enrolledIn.length === 0;
      }),
    );
  }
}

/** The tasks of a stream, open and closed, by kind. */
export function tasksOf(driver: Driver, stream: string) {
  return driver.within(stream.split('/')[1] ?? '', (sql) =>
    sql<{ kind: string; how: string | null }>(
      'select kind, closed_how as how from view.task where stream = $1 order by task',
      [stream],
    ),
  );
}
