import type { Offer } from '../../../libs/contracts/offer/offer.views.js';
import { checkRead } from './checked-browser.js';
import type { Desk } from './desk.js';
import { MoveForm, type Values } from './move-form.js';

/** Where the pages of a kind of stream live. */
const PLACES: { readonly [kind: string]: string } = {
  cycle: 'cycles',
  case: 'cases',
  session: 'sessions',
  succession: 'successions',
  signing: 'signing-rounds',
  importRun: 'imports',
};

/** Address of a stream's page. */
export function pageOf(stream: string): string {
  const [kind = '', , id = ''] = stream.split('/');
  return `/app/${PLACES[kind]}/${id}`;
}

/** What the api answers to the person at the desk. */
export async function reads<View>(desk: Desk, path: string): Promise<View> {
  const answer = await desk.context.request.get(path);
  checkRead(answer);
  if (!answer.ok()) throw new Error(`${path} was answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as View;
}

/** Makes a move on a stream's page. @param look is called when the form is filled in, before it is sent */
export async function makes(
  desk: Desk,
  stream: string,
  move: string,
  values: Values = {},
  look?: () => Promise<void>,
): Promise<void> {
  const [kind = '', , id = ''] = stream.split('/');
  await desk.goTo(pageOf(stream));
  await click(desk, `/streams/${kind}/${id}/moves`, move, { values, look });
}

/** Makes the move that opens a stream, on the list of its kind, and goes on to its page. @returns the stream's id there */
export async function opens(desk: Desk, list: string, move: string, values: Values): Promise<string> {
  await desk.goTo(list);
  await click(desk, `/moves${new URL(list, desk.apiUrl).search}`, move, { values });
  await desk.page.getByRole('link', { name: 'Buka halamannya' }).click();
  await desk.page.waitForURL(/\/app\/[\w-]+\/[0-9A-Z]{26}/);
  return new URL(desk.page.url()).pathname.split('/').at(-1) ?? '';
}

interface Filling {
  readonly values: Values;
  readonly look?: (() => Promise<void>) | undefined;
}

async function click(desk: Desk, offers: string, move: string, { values, look }: Filling): Promise<void> {
  const { moves } = await reads<{ moves: Offer[] }>(desk, offers);
  const offer = moves.find((one) => one.move === move);
  if (!offer) throw new Error(`${move} is not offered here, but ${moves.map((one) => one.move).join(', ')}`);
  if (offer.obstacle) throw new Error(`${move} is obstructed: ${offer.obstacle.sentence.en}`);
  const form = await MoveForm.open(desk, offer);
  await form.fill(values);
  await look?.();
  await form.send();
  const note = desk.page.locator('section.moves').getByText(/diterima dan disegel|tidak diterima/);
  await note.first().waitFor();
  if (/tidak diterima/.test((await note.first().textContent()) ?? ''))
    throw new Error(`${move} was refused: ${await desk.page.locator('section.moves').innerText()}`);
}
