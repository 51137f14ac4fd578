import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { daysAgo } from '../../../apps/story/calendar.js';
import { idOf } from '../../../apps/story/views.js';
import { nationalPolicy } from '../../../libs/domain/policy/seed-policies.js';
import type { Caller } from '../../workflow/support/caller.js';
import { pageOf, reads } from './clicking.js';
import type { Desk } from './desk.js';

const tomorrow = (): string => daysAgo(-1);

/** A score of 101 and a day to come are said at their field while they are typed, and at the door; neither is sealed. */
export async function slipsAreNobodysAttempt(desk: Desk, stream: string, caller: Caller): Promise<void> {
  const before = await seqOf(desk, stream);
  await saidWhileTyping(desk, stream);
  await saidAtTheDoor(caller, stream);
  expect(await seqOf(desk, stream)).toBe(before);
}

async function saidWhileTyping(desk: Desk, stream: string): Promise<void> {
  await desk.goTo(pageOf(stream));
  await desk.page.getByRole('button', { name: 'Catat hasil penilaian', exact: true }).click();
  const form = desk.page.getByRole('form', { name: 'Catat hasil penilaian', exact: true });
  const [first, second] = nationalPolicy.instruments.filter(({ points }) => points === null);
  const row = (name: string) => form.getByRole('group', { name: new RegExp(`^${name}`) });
  await row(first!.name.id).getByLabel('Skor').fill('101');
  await row(first!.name.id).getByText('Skor harus 0 sampai 100').waitFor();
  await row(second!.name.id).getByLabel('Skor').fill('80');
  await row(second!.name.id).getByLabel('Tanggal penilaian').fill(tomorrow());
  await row(second!.name.id)
    .getByText(/^Tidak boleh sesudah /)
    .waitFor();
  await form.getByText('Isian bertanda * wajib diisi.').waitFor();
  await form.getByRole('button', { name: 'Lanjutkan', exact: true }).click();
  await form.getByText('Lengkapi isian yang ditandai.').waitFor();
  expect(await desk.page.getByRole('alertdialog').count()).toBe(0);
  await form.getByRole('button', { name: 'Buang konsep', exact: true }).click();
}

async function saidAtTheDoor(caller: Caller, stream: string): Promise<void> {
  const sent = (assessedOn: string) =>
    caller.move(
      'POST',
      `/cases/${idOf(stream)}/scores`,
      { scores: [{ instrument: SCORED, score: 80, assessedOn }] },
      randomUUID(),
    );
  const late = await sent(tomorrow());
  expect(late).toMatchObject({ status: 422, body: { code: 'ValueUnfit', errors: [{ path: 'scores' }] } });
  expect(late.body.errors?.[0]?.sentence?.id).toBe('Tanggal penilaian tidak boleh di masa depan.');
  expect(await sent('kemarin')).toMatchObject({ status: 400, body: { code: 'BodyInvalid' } });
}

const SCORED = nationalPolicy.instruments.find(({ points }) => points === null)!.code;

const seqOf = async (desk: Desk, stream: string): Promise<number> =>
  (await reads<{ seq: number }>(desk, `/cases/${idOf(stream)}`)).seq;
