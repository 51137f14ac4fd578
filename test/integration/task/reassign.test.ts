import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf } from '../../../libs/domain/kernel/hash.js';
import { nationalPolicy } from '../../../libs/domain/policy/seed-policies.js';
import { apiHarness, type ApiHarness } from '../../support/api-harness.js';
import { anOfficial, type TestPerson } from '../../support/people.js';
import { audited } from '../../workflow/support/audit.js';

/** Giving a task to somebody else: who may, who sees it, and that an approval takes two. */
const policy = hashOf(nationalPolicy);
const GOVERNMENT = '62.01';
/** People put straight into the tables cite no imported row, so what is asked is whether each act is decided again alike. */
const AGAIN = { replay: { differences: 0 }, reexecution: { differences: 0 } };
const approve = { decision: 'approve', note: 'Sesuai.' };
let api: ApiHarness;
let [hr, sekda, acting, head, ppk, delegate]: TestPerson[] = [];

beforeAll(async () => {
  api = await apiHarness();
  const official = (...[role, wish]: [Parameters<typeof anOfficial>[1], { name: string }?]) =>
    anOfficial(api, role, GOVERNMENT, wish);
  hr = await official('hrOfficer');
  sekda = await official('authorizedOfficer');
  acting = await official('authorizedOfficer', { name: 'Nama Sekda kedua' });
  head = await official('regionalHrAgencyHead');
  ppk = await official('appointingAuthority');
  delegate = await official('appointingAuthority', { name: 'Nama penerima delegasi' });
});
afterAll(() => api?.stop());

const propose = async () => String((await api.move(hr!, '/cycles', { policy, title: 'Siklus' })).body.id);
const streamOf = (id: string) => `cycle/${GOVERNMENT}/${id}`;
const onTask = (by: TestPerson, id: string, what: string, body: object) =>
  api.move(by, `PUT /cycles/${id}/tasks/${what}`, body);
const give = (by: TestPerson, id: string, task: string, to: TestPerson) =>
  onTask(by, id, `${task}/reassignment`, { to: to.standing, reason: 'Cuti tahunan sampai akhir bulan.' });
const confirm = (by: TestPerson, id: string, task: string, to: TestPerson) =>
  onTask(by, id, `${task}/reassignment-confirmation`, { to: to.standing });
const inbox = async (by: TestPerson, id: string, scope = 'all') =>
  (await api.get(by, `/tasks?scope=${scope}&stream=${encodeURIComponent(streamOf(id))}`)).body['rows'];
const waits = async (by: TestPerson, id: string) =>
  (await api.get(by, `/streams/cycle/${id}/turn`)).body['waits'];

test('the head gives a task to whoever is to do it: both see it, in the inbox and on the page, with the reason', async () => {
  const id = await propose();
  expect(await give(head!, id, 't1', acting!)).toMatchObject({
    status: 200,
    body: { events: [{ type: 'TaskReassigned', person: acting!.person, to: 'authorizedOfficer' }] },
  });
  const shown = [{ claimedBy: acting!.person, reassignedBy: head!.person }];
  expect(await inbox(acting!, id, 'mine')).toMatchObject(shown);
  expect(await inbox(head!, id, 'mine')).toMatchObject(shown);
  expect(await inbox(sekda!, id, 'groups')).toMatchObject(shown);
  expect(await waits(acting!, id)).toMatchObject(shown);
  expect(await waits(head!, id)).toMatchObject(shown);
  const told = await api.get(acting!, `/streams/cycle/${id}/acts`);
  expect(JSON.stringify(told.body)).toContain('Cuti tahunan sampai akhir bulan.');
  expect(await api.move(acting!, `PUT /cycles/${id}/verification`, approve)).toMatchObject({ status: 200 });
  expect(await audited(api.stack, [streamOf(id)])).toMatchObject(AGAIN);
});

test('whoever holds no office and has not taken it gives nothing away, and nobody gets what they may not do', async () => {
  const id = await propose();
  const refused = async (by: TestPerson, to: TestPerson) => (await give(by, id, 't1', to)).body.code;
  expect(await refused(hr!, acting!)).toBe('OnlyClaimantOrOfficeMayReassign');
  expect(await refused(head!, hr!)).toBe('RecipientMustBeAbleToAct');
  expect(await inbox(acting!, id, 'mine')).toEqual([]);
});

test('an approval goes to somebody else once a second person confirms, to whom it is shown', async () => {
  const id = await propose();
  await api.move(sekda!, `PUT /cycles/${id}/verification`, approve);
  expect(await give(sekda!, id, 't2', delegate!)).toMatchObject({
    status: 200,
    body: { events: [{ type: 'TaskReassignmentProposed' }] },
  });
  const proposed = [{ claimedBy: null, proposedTo: delegate!.person, proposedBy: sekda!.person }];
  expect(await inbox(head!, id, 'groups')).toMatchObject(proposed);
  expect(await waits(ppk!, id)).toMatchObject(proposed);
  expect(await inbox(delegate!, id, 'mine')).toEqual([]);
  for (const one of [sekda!, delegate!])
    expect((await confirm(one, id, 't2', delegate!)).body.code).toBe('ConfirmerMustBeSecondPerson');
  const { body } = await api.get(head!, `/streams/cycle/${id}/moves`);
  expect(body['moves']).toContainEqual(
    expect.objectContaining({
      move: 'confirmReassignment',
      path: `/cycles/${id}/tasks/t2/reassignment-confirmation`,
    }),
  );
  expect(await confirm(head!, id, 't2', delegate!)).toMatchObject({ status: 200 });
  expect(await inbox(delegate!, id, 'mine')).toMatchObject([
    { claimedBy: delegate!.person, reassignedBy: sekda!.person, proposedTo: null },
  ]);
  expect(await audited(api.stack, [streamOf(id)])).toMatchObject(AGAIN);
});
