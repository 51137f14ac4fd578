import { idOf } from '../../../apps/story/views.js';
import { reaches, type Desk } from './desk.js';

const pathOf = (round: string): string => `/signing-rounds/${idOf(round)}`;

interface RoundView {
  readonly document: string;
  readonly signatures: readonly { readonly person: string }[];
}

export async function opening({ cast }: Desk, talent: string): Promise<string> {
  const document = 'Komitmen pengembangan: menuntaskan pelatihan kepemimpinan dalam sembilan bulan.';
  const body = { case: talent, documentKind: 'developmentCommitment', document };
  return (await cast.one('hrOfficer').does.post('/signing-rounds', body)).stream;
}

export async function signing(desk: Desk, talent: string): Promise<string> {
  const round = await opening(desk, talent);
  await reaches(desk, round, 'signing');
  return round;
}

/** The first few of its signers sign, in order. */
export async function signed({ cast }: Desk, round: string, signatures: number): Promise<void> {
  const view = await cast.one('hrOfficer').does.get<RoundView>(pathOf(round));
  for (const { person } of view.signatures.slice(0, signatures))
    await cast.signer(person)!.does.post(`${pathOf(round)}/signatures`, { document: view.document });
}

/** The first signer declines, which ends the round. */
export async function declined({ cast }: Desk, round: string): Promise<void> {
  const view = await cast.one('hrOfficer').does.get<RoundView>(pathOf(round));
  const body = { reason: 'Jangka waktunya terlalu singkat.' };
  await cast.signer(view.signatures[0]!.person)!.does.put(`${pathOf(round)}/refusal`, body);
}

export const ALL_SIGN = Infinity;
