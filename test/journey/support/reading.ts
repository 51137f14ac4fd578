import { expect } from 'vitest';
import { idOf } from '../../../apps/story/views.js';
import { documentIn } from '../../../libs/documents/document.js';
import { sha256Hex } from '../../../libs/domain/kernel/hash.js';
import { pageOf, reads } from './clicking.js';
import type { Desk } from './desk.js';

/** The document is read, whole, where one signs: it stands in the form, above its first field, and its hash is a detail. */
export async function readsBefore(desk: Desk, stream: string, button: string, words: readonly string[]) {
  await desk.goTo(pageOf(stream));
  await desk.page.getByRole('button', { name: button, exact: true }).first().click();
  const form = desk.page.getByRole('form', { name: button, exact: true }).first();
  const paper = form.getByRole('article', { name: 'Naskah' });
  await paper.waitFor();
  await desk.settled();
  for (const text of words) await paper.getByText(text).first().waitFor();
  const hashes = await form.locator('details.seal:not([open]) .hash').count();
  expect(hashes).toBeGreaterThan(0);
  const top = async (of: typeof form) => (await of.boundingBox())?.y ?? 0;
  expect(await top(paper)).toBeLessThan(await top(form.getByRole('button', { name: 'Lanjutkan' })));
}

/** What is signed in a round is the hash over the whole text, and that text is a document in its form. */
export async function isSignedWhole(desk: Desk, round: string): Promise<void> {
  const path = `/signing-rounds/${idOf(round)}`;
  const { text, document } = await reads<{ text: string; document: string }>(desk, path);
  expect(documentIn(text)?.name).toBe('developmentCommitment');
  expect(sha256Hex(text)).toBe(document);
}
