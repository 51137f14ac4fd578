import { nationalPolicy } from '../../../libs/domain/policy/seed-policies.js';
import { pageOf } from './clicking.js';
import type { Desk } from './desk.js';

/** Beside the act stands what it is decided on: why somebody was nominated, each requirement, each instrument by axis. */
export async function decidesOnEvidence(
  desk: Desk,
  stream: string,
  button: string,
  { talentCase, reason }: { readonly talentCase: string; readonly reason: string },
): Promise<void> {
  await desk.goTo(pageOf(stream));
  await desk.page.getByRole('button', { name: button, exact: true }).first().click();
  const form = desk.page.getByRole('form', { name: button, exact: true }).first();
  await form.locator('label', { has: desk.page.locator(`input[value="${talentCase}"]`) }).click();
  const evidence = form.getByRole('region', { name: 'Dasar pertimbangan' });
  await evidence.getByText(reason).waitFor();
  await evidence.getByText('Pendidikan paling rendah S1 atau D-IV.').waitFor();
  for (const axis of ['Kinerja', 'Potensial'])
    await evidence.getByRole('rowheader', { name: axis, exact: true }).waitFor();
  for (const { name } of nationalPolicy.instruments)
    await evidence.getByRole('rowheader', { name: name.id, exact: true }).waitFor();
  await form.getByRole('button', { name: 'Buang konsep', exact: true }).click();
}
