import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { today } from '../../apps/story/calendar.js';
import type { Player } from '../../apps/story/cast.js';
import { aScoreSheet } from '../../apps/story/score-sheet.js';
import { findCase, idOf, type CaseView } from '../../apps/story/views.js';
import { until } from '../../apps/story/waiting.js';
import { nationalPolicy } from '../../libs/domain/policy/seed-policies.js';
import { Caller } from '../workflow/support/caller.js';
import { sharedStack } from '../workflow/support/stack.js';
import { barriersInBothThemes } from './support/axe.js';
import { startChromium } from './support/chromium.js';
import { makes, opens, pageOf, reads } from './support/clicking.js';
import { Desk } from './support/desk.js';
import { decidesOnEvidence } from './support/evidence.js';
import type { Result } from './support/move-form.js';
import { anOpenedCycle, nominees, type OpenedCycle } from './support/opened-cycle.js';
import { isSignedWhole, readsBefore } from './support/reading.js';
import { slipsAreNobodysAttempt } from './support/slips.js';

const stack = sharedStack();
const MEMBERS = ['chair', '1', '2', '3', '4'].map((seat) => `palangka-committee-${seat}`);
const REASON = 'Siap memikul tanggung jawab lebih besar.';
/** What stands in the papers whoever they are about. */
const MINUTES = ['BERITA ACARA', 'Anggota yang hadir', 'Hasil sidang'];
const DECREE = ['MEMUTUSKAN', 'Menimbang', 'Mengangkat', 'PT-2026/0412'];
let browser: Browser;
let opened: OpenedCycle;
beforeAll(async () => {
  browser = await startChromium();
  opened = await anOpenedCycle(stack, '62.71');
}, 400_000);
afterAll(() => browser?.close());

const sheet = (): { [instrument: string]: Result } =>
  Object.fromEntries(aScoreSheet('high', 'high').map(({ instrument, ...result }) => [instrument, result]));

/** Who is followed, the officer who handles the case, and the browser. */
interface Followed {
  readonly desk: Desk;
  readonly stream: string;
  readonly free: Player;
  readonly seen: () => Promise<CaseView>;
}

test(
  'one talent, clicked from the nomination to the last signature, persona by persona',
  { timeout: 1_200_000 },
  async () => {
    const { talent, head } = nominees(opened)[0]!;
    const { stream } = talent;
    const officers = opened.cast.all('hrOfficer');
    const free = officers.find(({ person }) => ![talent.person, head.person].includes(person))!;
    const desk = await Desk.of(browser, stack, head.does.slug);
    const followed = { desk, stream, free, seen: () => findCase(free.does, stream) };
    await nominateAndAssess(followed);
    await calibrate(followed);
    await place(followed);
    await commit(followed);
    await desk.goTo(pageOf(stream));
    await desk.page.getByText('Komitmen').first().waitFor();
    await isOpenToAll(desk);
    await desk.close();
  },
);

async function nominateAndAssess({ desk, stream, free, seen }: Followed): Promise<void> {
  await makes(desk, stream, 'nominate', { reason: REASON });
  await desk.becomes(free.does.slug);
  await makes(desk, stream, 'verifyNomination', {
    decision: 'approve',
    note: 'Memenuhi syarat.',
    answers: true,
  });
  await saysWhatIsMissing(desk, stream);
  await desk.becomes('palangka-assessor');
  await slipsAreNobodysAttempt(desk, stream, await Caller.as(stack, 'palangka-assessor'));
  await makes(desk, stream, 'recordScores', { scores: sheet() });
  await desk.becomes(free.does.slug);
  await makes(desk, stream, 'concludeAssessment', {
    decision: 'assess',
    reason: 'Semua instrumen dinilai.',
  });
  expect(await seen()).toMatchObject({ stage: 'calibration', mappedBox: 9 });
}

/** Why the assessment cannot be concluded yet: the instruments by the names that the policy gives them. */
async function saysWhatIsMissing(desk: Desk, stream: string): Promise<void> {
  const { page } = desk;
  await desk.goTo(pageOf(stream));
  await page
    .locator('.beforehand', { hasText: /“Dinilai” belum dapat dipilih: Masih ada instrumen/ })
    .waitFor();
  await page.getByRole('button', { name: 'Simpulkan penilaian', exact: true }).click();
  const refused = page.locator('.refused-choices');
  for (const { name } of nationalPolicy.instruments) await refused.getByText(name.id).first().waitFor();
  await refused.getByText(/^Yang dapat memperbaiki: Asesor/).waitFor();
}

async function calibrate({ desk, stream, seen }: Followed): Promise<void> {
  const { cycle } = opened;
  await desk.becomes('palangka-committee-secretary');
  const session = `session/62.71/${await opens(desk, `/app/sessions?cycle=${cycle}`, 'convene', { cycle, cases: [stream], agenda: 'Kalibrasi.' })}`;
  for (const member of MEMBERS) {
    await desk.becomes(member);
    await makes(desk, session, 'attend');
  }
  const evidence = { talentCase: stream, reason: REASON };
  await decidesOnEvidence(desk, session, 'Usulkan kotak lain', evidence);
  await desk.becomes(MEMBERS[0]!);
  await makes(desk, session, 'lock');
  for (const member of MEMBERS) {
    await desk.becomes(member);
    if (member === MEMBERS[0]) await readsBefore(desk, session, 'Tandatangani berita acara', MINUTES);
    await makes(desk, session, 'signMinutes');
  }
  await isOpenToAll(desk);
  await until('the case to adopt its box', async () => (await seen()).box === 9);
}

async function place({ desk, stream, seen }: Followed): Promise<void> {
  const { cycle } = opened;
  await desk.becomes('palangka-committee-secretary');
  const { rows } = await reads<{ rows: { id: string }[] }>(desk, '/positions?vacant=true&level=jptPratama');
  const succession = `succession/62.71/${await opens(desk, `/app/successions?cycle=${cycle}`, 'shortlist', { cycle, position: rows[0]!.id })}`;
  await desk.becomes('palangka-ppk');
  const evidence = { talentCase: stream, reason: REASON };
  await decidesOnEvidence(desk, succession, 'Pilih suksesor', evidence);
  await makes(desk, succession, 'chooseSuccessor', {
    case: stream,
    reason: 'Paling sesuai dengan jabatan.',
  });
  await desk.becomes('palangka-sekda');
  await makes(desk, succession, 'submitToBkn', { letterNumber: '800/117/BKPSDM', letterDate: today() });
  await desk.becomes('bkn-liaison');
  const pertek = {
    number: 'PT-2026/0412',
    date: today(),
    fileHash: 'pertimbangan teknis',
    outcome: 'approved',
  };
  await makes(desk, succession, 'recordTechnicalConsideration', { ...pertek, note: 'Memenuhi norma.' });
  await desk.becomes('palangka-ppk');
  await readsBefore(desk, succession, 'Tetapkan keputusan pengangkatan', DECREE);
  const decree = { number: '188.45/512/HUK', date: today(), effectiveDate: today() };
  await makes(desk, succession, 'issueDecree', decree);
  await desk.becomes('palangka-hr-head');
  await makes(desk, succession, 'inaugurate', { date: today() });
  await isOpenToAll(desk);
  await until('the case to adopt its placement', async () => (await seen()).stage === 'placed');
}

async function commit({ desk, stream, free, seen }: Followed): Promise<void> {
  await desk.becomes(free.does.slug);
  const commitment = {
    case: stream,
    documentKind: 'developmentCommitment',
    document: 'Menuntaskan pelatihan.',
  };
  const round = `signing/62.71/${await opens(desk, `/app/signing-rounds?case=${stream}`, 'openSigningRound', commitment)}`;
  const signers = await signersOf(desk, round);
  await isSignedWhole(desk, round);
  for (const [place, signer] of signers.entries()) {
    await desk.becomes(signer.does.slug);
    if (place === 0) await readsOwnPost(desk, stream);
    await readsBefore(desk, round, 'Tandatangani', [
      'KOMITMEN PENGEMBANGAN TALENTA',
      'Menuntaskan pelatihan.',
    ]);
    await makes(desk, round, 'sign');
  }
  await isOpenToAll(desk);
  await until('the case to adopt the commitment', async () => (await seen()).document !== null);
}

/** Whoever is placed reads on the own page which post it is. */
async function readsOwnPost(desk: Desk, stream: string): Promise<void> {
  await desk.goTo(pageOf(stream));
  await desk.page.getByText(/^Ditempatkan dalam jabatan .+, .+\.$/).waitFor();
}

/** The page at hand, filled as the story has filled it. */
async function isOpenToAll({ page }: Desk): Promise<void> {
  expect(await barriersInBothThemes(page), page.url()).toEqual([]);
}

async function signersOf(desk: Desk, round: string): Promise<readonly Player[]> {
  const path = `/signing-rounds/${idOf(round)}`;
  interface Round {
    readonly stage: string;
    readonly signatures: readonly { readonly person: string }[];
  }
  const { signatures } = await until('the signing to start', async () => {
    const view = await reads<Round>(desk, path);
    return view.stage === 'signing' && view;
  });
  return signatures.map(({ person }) => opened.cast.signer(person)!);
}
