import type pg from 'pg';
import type { Cast, Player } from '../../../apps/story/cast.js';
import { allRows, findCase, idOf, type CaseView } from '../../../apps/story/views.js';
import { until } from '../../../apps/story/waiting.js';

/** What moves of the recording need: who plays, the database to look into, and the states to remember. */
export interface Desk {
  readonly cast: Cast;
  readonly superuser: pg.Client;
  /** Streams by the name of the state they are left in. */
  readonly marks: Map<string, string>;
}

/** How long the recording waits for anything. */
const PATIENCE_MS = 180_000;

/** Waits until a stream has reached a stage. */
export const reaches = (desk: Desk, stream: string, stage: string): Promise<true> =>
  shows(desk, stage, `select from view.stream where stream = $1 and stage = '${stage}'`, stream);

/** Waits until a statement about a stream gives a row. */
export function shows({ superuser }: Desk, what: string, text: string, stream: string): Promise<true> {
  const look = async () => (await superuser.query(text, [stream])).rowCount !== 0;
  return until(`${stream}: ${what}`, async () => (await look()) || undefined, PATIENCE_MS);
}

/** Waits until nothing holds a case any more. */
export const isFree = (desk: Desk, stream: string): Promise<true> =>
  shows(desk, 'free', `select from view.talent_case where stream = $1 and enrolled_in = '{}'`, stream);

/** Waits until somebody must look after a delivery that failed. */
export const awaitsResolution = (desk: Desk, stream: string): Promise<true> =>
  shows(
    desk,
    'a failed delivery',
    `select from view.task where stream = $1 and kind = 'resolveDelivery' and closed_at is null`,
    stream,
  );

/** Waits until cases are enrolled in a session, succession or round. */
export async function enrols({ cast }: Desk, cases: readonly string[], stream: string): Promise<void> {
  const { does } = cast.one('hrOfficer');
  await until('the other cases to answer', async () => {
    const seen = await Promise.all(cases.map((one) => findCase(does, one)));
    return seen.every(({ enrolledIn }) => enrolledIn.includes(stream));
  });
}

/** A person in a role who is no party to a case. */
export function free({ cast }: Desk, role: Player['role'], talent: CaseView): Player {
  const { person, nominator, verifier, supervisor } = talent;
  const tied = [person, nominator, verifier, supervisor];
  const found = cast.all(role).find((one) => !tied.includes(one.person));
  if (!found) throw new Error(`every ${role} is a party to this case`);
  return found;
}

/** A role's open task of a stream is taken by one of those who hold the role. */
export async function claims({ superuser }: Desk, { does }: Player, path: string, stream: string) {
  const { rows } = await superuser.query<{ task: string }>(
    'select task from view.task where stream = $1 and owner_role is not null and closed_at is null',
    [stream],
  );
  await does.put(`${path}/${idOf(stream)}/tasks/${rows[0]!.task}/claim`, {});
}

export const casesOf = ({ cast }: Desk, cycle: string) =>
  allRows<CaseView>(cast.one('hrOfficer').does, `/cases?cycle=${cycle}`);
