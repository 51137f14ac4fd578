import proto from '@temporalio/proto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../apps/story/calendar.js';
import { Cast } from '../../apps/story/cast.js';
import { findCase, idOf } from '../../apps/story/views.js';
import { until } from '../../apps/story/waiting.js';
import type { TestStack } from '../../infra/stack/test-stack.js';
import { isPerson, type Actor } from '../../libs/domain/kernel/actor.js';
import { audited } from '../workflow/support/audit.js';
import { asSuperuser } from '../workflow/support/superuser.js';
import { tool, type ToolOutput } from '../workflow/support/tool.js';
import { readRelease, releases, type Release } from './release.js';
import { restore } from './restore.js';
import { headOfRegion, imported, letter } from './support/paper.js';
import { goOn, pause, pausedWith } from './support/released-stack.js';

const { History } = proto.temporal.api.history.v1;
const PATIENCE_MS = 400_000;
const KINDS = ['case', 'cycle', 'session', 'signing', 'succession'];
const CLEAN = { differences: 0 };
/** Moves that persons make here at least, through today's door. */
const MOVES_MADE = 10;

describe.each(releases())('release %s at work, under the code of today', (name) => {
  const release = readRelease(name);
  const { manifest } = release;
  const { marks } = manifest;
  let stack: TestStack;
  let [kobar, palangka]: readonly (Cast | undefined)[] = [];

  beforeAll(async () => {
    // Only a server of its own is empty.
    delete process.env['TEMPORAL_ADDRESS'];
    stack = await pausedWith(release);
  }, PATIENCE_MS);
  afterAll(() => stack?.stop());

  const reconcile = (...args: readonly string[]): Promise<ToolOutput> =>
    tool(stack, 'isen_replay', 'apps/reconcile/main.js', '--json', ...args);
  const stageOf = async (stream: string) =>
    (await asSuperuser(stack, `select stage, closed from view.stream where stream = '${stream}'`))[0]!;
  const counts = () =>
    asSuperuser(
      stack,
      `select kind, stage, (count(*) filter (where closed is null))::int as open,
         (count(*) filter (where closed is not null))::int as ended
       from view.stream where kind <> 'import' group by kind, stage order by kind, stage`,
    );

  it('holds open streams of every kind, in the stages that its manifest names', async () => {
    expect(await counts()).toEqual(manifest.stages);
    const open = manifest.stages.filter((one) => one.open > 0).map(({ kind }) => kind);
    expect([...new Set(open)].sort()).toEqual(KINDS);
    const [{ archived } = {}] = await asSuperuser(
      stack,
      'select count(*)::int as archived from record.history_archive',
    );
    expect(archived).toBe(manifest.archivedRuns);
    const runs = release.histories.map(({ stream, history }) => {
      expect(History.decode(Buffer.from(history, 'base64')).events.length).toBeGreaterThan(3);
      return stream.split('/')[0];
    });
    expect([...new Set(runs)].sort()).toEqual(KINDS);
  });

  it(
    'has no workflow in a Temporal that knows nothing of it, and gets one for each stream by reconcile',
    async () => {
      const told = await reconcile();
      expect(told).toMatchObject({ code: 1, json: { failed: 0 } });
      expect(Number(told.json['withoutWorkflow'])).toBeGreaterThanOrEqual(manifest.openStreams);
      expect(told.json['withoutWorkflow']).toBe(told.json['disagreements']);
      const repaired = { repaired: told.json['disagreements'], failed: 0 };
      expect(await reconcile('--repair')).toMatchObject({ code: 0, json: repaired });
      await goOn(stack);
      await until('record and Temporal to agree', async () => (await reconcile()).code === 0, PATIENCE_MS);
      [kobar, palangka] = await Promise.all(['62.01', '62.71'].map((one) => Cast.of(stack, one)));
    },
    PATIENCE_MS,
  );

  it(
    'completes what was half delivered: nothing rests between two stages any more',
    async () => {
      const between = ['opening', 'closing', 'convening', 'shortlisting', 'concluding'];
      const resting = async () =>
        (await counts()).filter((one) => between.includes(String(one['stage'])) && Number(one['open']) > 0);
      expect(manifest.stages.filter(({ stage, open }) => between.includes(stage) && open > 0)).toHaveLength(
        6,
      );
      await until('every delivery', async () => (await resting()).length === 0, PATIENCE_MS);
    },
    PATIENCE_MS,
  );

  it(
    'strikes the deadline that was pending: silence ends the wait, and approves nothing',
    async () => {
      const stream = marks['endingInSeconds']!;
      await until('the lapse', async () => (await stageOf(stream))['stage'] === 'lapsed', PATIENCE_MS);
    },
    PATIENCE_MS,
  );

  it(
    'takes a further move on a cycle, and on a case whose task was taken',
    async () => {
      const approve = { decision: 'approve', note: 'Disetujui.' };
      await kobar!
        .one('authorizedOfficer')
        .does.put(`/cycles/${idOf(marks['proposedCycle']!)}/verification`, approve);
      await kobar!
        .one('appointingAuthority')
        .does.put(`/cycles/${idOf(marks['verifiedCycle']!)}/approval`, approve);
      expect(await stageOf(marks['proposedCycle']!)).toMatchObject({ stage: 'approval' });
      const stream = marks['refusedAndClaimedTask']!;
      const talent = await findCase(kobar!.one('hrOfficer').does, stream);
      const hr = kobar!
        .all('hrOfficer')
        .find(({ person }) => ![talent.nominator, talent.supervisor].includes(person))!;
      const body = { decision: 'reject', note: 'Belum memenuhi syarat.', answers: [] };
      await hr.does.put(`/cases/${idOf(stream)}/nomination/verification`, body);
      expect(await stageOf(stream)).toMatchObject({ stage: 'rejected' });
    },
    PATIENCE_MS,
  );

  it(
    'takes a vote on a proposal that was half voted, and a signature on minutes that were half signed',
    async () => {
      const voted = marks['partlyVotedSession']!;
      const view = await kobar!.one('committeeSecretary').does.get<{
        readonly proposals: readonly { readonly case: string; readonly votes: object }[];
      }>(`/calibration-sessions/${idOf(voted)}`);
      const { votes } = view.proposals[0]!;
      const members = [kobar!.one('committeeChair'), ...kobar!.all('committeeMember')];
      const talent = await findCase(kobar!.one('hrOfficer').does, marks['caseVotedOn']!);
      const tied = [talent.person, talent.nominator, talent.supervisor, talent.verifier];
      const next = members.slice(0, 4).find(({ person }) => !(person in votes) && !tied.includes(person))!;
      const vote = { case: talent.stream, proposal: 1, inFavour: true };
      await next.does.post(`/calibration-sessions/${idOf(voted)}/votes`, vote);
      const path = `/calibration-sessions/${idOf(marks['partlySignedMinutes']!)}`;
      const { minutes } = await members[0]!.does.get<{ readonly minutes: string }>(path);
      for (const { does } of members.slice(2)) await does.post(`${path}/minutes/signatures`, { minutes });
      await until(
        'the session to end',
        async () => (await stageOf(marks['partlySignedMinutes']!))['closed'] !== null,
      );
    },
    PATIENCE_MS,
  );

  it(
    'asks of a decree under a policy of that time what the law asks today, until it is on record',
    async () => {
      const at = `select stream from view.stream where kind = 'succession' and stage = 'decree' and closed is null`;
      const { stream } = (await asSuperuser(stack, at))[0] as { stream: string };
      const decree = { number: '188.45/512/HUK', date: today(), effectiveDate: today() };
      const isRefused = (rule: string) =>
        kobar!
          .one('appointingAuthority')
          .does.isRefused(rule, 'PUT', `/successions/${idOf(stream)}/decree`, decree);
      await isRefused('TalentManagementMustBeApproved');
      await imported(stack, letter('Manajemen Talenta', 'B-1/TM/2026'));
      await imported(stack, { JENIS: 'masa larangan', NILAI: 'Menjelang Pilkada', TANGGAL: '01-01-2026' });
      await isRefused('LegalWindowMustBeClosedOrApproved');
      await imported(stack, letter('Penggantian Pejabat', '100.2/1/SJ'));
      const head = await headOfRegion(stack);
      await imported(stack, { ...head, DASAR: 'plh' });
      await isRefused('ActingOfficerMustNotDecide');
      await imported(stack, { ...head, DASAR: 'definitif' });
      expect(await stageOf(stream)).toMatchObject({ stage: 'decree', closed: null });
    },
    PATIENCE_MS,
  );

  it(
    'takes the decree of a succession, and the next signature of a round that was half signed',
    async () => {
      const at = `select stream from view.stream where kind = 'succession' and stage = 'decree' and closed is null`;
      const { stream } = (await asSuperuser(stack, at))[0] as { stream: string };
      const decree = { number: '188.45/513/HUK', date: today(), effectiveDate: today() };
      await kobar!.one('appointingAuthority').does.put(`/successions/${idOf(stream)}/decree`, decree);
      expect(await stageOf(stream)).toMatchObject({ stage: 'inauguration' });
      const round = `/signing-rounds/${idOf(marks['partlySignedRound']!)}`;
      const { document, signatures } = await kobar!.one('hrOfficer').does.get<{
        readonly document: string;
        readonly signatures: readonly { readonly person: string; readonly signedAt: string | null }[];
      }>(round);
      const next = signatures.find(({ signedAt }) => signedAt === null)!;
      await kobar!.signer(next.person)!.does.post(`${round}/signatures`, { document });
    },
    PATIENCE_MS,
  );

  it(
    'lets the secretary look after the delivery that had failed',
    async () => {
      const stream = marks['failedDelivery']!;
      const path = `/calibration-sessions/${idOf(stream)}/delivery-resolution`;
      await palangka!.one('committeeSecretary').does.put(path, {});
      await until('the session to end', async () => (await stageOf(stream))['closed'] !== null);
    },
    PATIENCE_MS,
  );

  it(
    'replays without a difference: the record, the archived runs of the release, and the runs of today',
    async () => {
      const found = await audited(stack);
      expect(found).toMatchObject({ replay: CLEAN, verification: CLEAN, reexecution: CLEAN });
      const { signed, beforeSignatures } = found.verification;
      expect(beforeSignatures).toBe(actsOfPersons(release));
      expect(signed).toBeGreaterThanOrEqual(MOVES_MADE);
      expect(found.replay.archived).toBeGreaterThanOrEqual(manifest.archivedRuns);
      expect(await tool(stack, 'isen_owner', 'apps/rebuild/main.js', '--check')).toMatchObject({ code: 0 });
    },
    PATIENCE_MS,
  );

  it(
    'is told as damaged when one byte of one of its events was changed',
    async () => {
      await pause(stack);
      const { altered, stream } = withOneByteChanged(release);
      await restore(stack, altered);
      const { verification, differences } = await audited(stack, [stream]);
      expect(verification.differences).toBeGreaterThan(0);
      // Temporal still knows the runs that went on from the sound record, so the histories differ too.
      const inRecord = differences.filter(({ part }) => part === 'record');
      expect(inRecord[0]).toMatchObject({ stream, seq: 1 });
    },
    PATIENCE_MS,
  );
});

/** How many acts of persons a release has sealed, when nothing was signed yet. */
const actsOfPersons = ({ tables }: Release): number =>
  eventsIn(tables).filter(({ text }) => isPerson((JSON.parse(text) as { readonly actor: Actor }).actor))
    .length;

interface KeptEvent {
  readonly stream: string;
  readonly seq: number;
  text: string;
}

const eventsIn = (tables: Release['tables']): KeptEvent[] =>
  JSON.parse(tables.get('record.event')!) as KeptEvent[];

/** The same release, but for one letter in the text of an event. */
function withOneByteChanged(release: Release): { altered: Release; stream: string } {
  const stream = release.manifest.marks['openChoice']!;
  const events = eventsIn(release.tables);
  const event = events.find((one) => one.stream === stream && one.seq === 1)!;
  event.text = event.text.replace('"accepted"', '"acceptes"');
  return {
    altered: { ...release, tables: new Map([...release.tables, ['record.event', JSON.stringify(events)]]) },
    stream,
  };
}
