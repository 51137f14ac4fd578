import { KINDS, pathOfStream } from '../../../libs/contracts/kinds.js';
import type { Player } from '../cast.js';
import type { Stage } from '../stage.js';
import { findCase, type CaseView } from '../views.js';
import { until } from '../waiting.js';

interface RoundView {
  readonly stage: string;
  /** SHA-256 of the frozen text. */
  readonly document: string;
  readonly signatures: readonly { readonly person: string }[];
}

interface Round {
  readonly path: string;
  readonly stream: string;
  readonly document: string;
  readonly signers: readonly Player[];
}

const FIRST = 'Komitmen pengembangan: menuntaskan pelatihan kepemimpinan dalam tiga bulan.';
const SECOND = 'Komitmen pengembangan: menuntaskan pelatihan kepemimpinan dalam sembilan bulan.';

/** The commitment is declined once, and signed in a new round; @returns the streams of both rounds. */
export async function signCommitment(stage: Stage, placed: CaseView): Promise<readonly string[]> {
  const { cast, narrator } = stage;
  narrator.chapter(
    'Penandatanganan komitmen',
    'Declined once with a reason, then signed in order in a new round',
  );
  const declined = await openRound(stage, placed, FIRST);
  await decline(stage, declined);
  await until('the case to be free for another round', async () => {
    const seen = await findCase(cast.one('hrOfficer').does, placed.stream);
    return !seen.enrolledIn.includes(declined.stream);
  });
  const round = await openRound(stage, placed, SECOND);
  await sign(stage, round);
  await until('the case to adopt the commitment', async () => {
    const seen = await findCase(cast.one('hrOfficer').does, placed.stream);
    return seen.document === round.document;
  });
  narrator.tell('Komitmen lengkap ditandatangani dan dicatat dalam berkas talenta.');
  return [declined.stream, round.stream];
}

async function openRound({ cast, narrator }: Stage, placed: CaseView, document: string): Promise<Round> {
  const hr = cast.one('hrOfficer');
  const body = { case: placed.stream, documentKind: 'developmentCommitment', document };
  const { stream } = await hr.does.post(KINDS.signing.path, body);
  const path = pathOfStream(stream);
  const view = await until('the signing to start', async () => {
    const seen = await hr.does.get<RoundView>(path);
    return seen.stage === 'signing' && seen;
  });
  const signers = view.signatures.map(({ person }) => signerOf(cast.signer(person)));
  narrator.tell(`${hr.name} membuka putaran; naskah dibekukan sebagai ${view.document.slice(0, 12)}….`);
  return { path, stream, document: view.document, signers };
}

function signerOf(player: Player | undefined): Player {
  if (!player) throw new Error('a signer of the commitment is no persona');
  return player;
}

async function decline({ narrator }: Stage, { path, signers }: Round): Promise<void> {
  const talent = signers[0]!;
  const reason = 'Jangka waktunya terlalu singkat untuk jabatan baru.';
  await talent.does.put(`${path}/refusal`, { reason });
  narrator.tell(`${talent.name} menolak menandatangani: "${reason}" Putaran dikembalikan.`);
}

/** Out of turn and on another text it is refused; in order and on the frozen text it holds. */
async function sign({ narrator }: Stage, { path, document, signers }: Round): Promise<void> {
  const [talent, ...others] = signers as [Player, ...Player[]];
  const next = others[0];
  if (next) {
    const early = await next.does.isRefused('SignerMustBeNext', 'POST', `${path}/signatures`, { document });
    narrator.refused(next.name, 'menandatangani sebelum gilirannya', early);
  }
  const other = { document: 'f'.repeat(64) };
  const refusal = await talent.does.isRefused(
    'SignatureMustBeOnTheFrozenText',
    'POST',
    `${path}/signatures`,
    other,
  );
  narrator.refused(talent.name, 'menandatangani naskah lain', refusal);
  for (const { does } of signers) await does.post(`${path}/signatures`, { document });
  narrator.tell(`Ditandatangani berurutan oleh ${signers.map(({ name }) => name).join(', ')}.`);
}
