import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Player } from '../../apps/story/cast.js';
import { aScoreSheet } from '../../apps/story/score-sheet.js';
import { findCase, idOf } from '../../apps/story/views.js';
import { until } from '../../apps/story/waiting.js';
import { sharedStack } from '../workflow/support/stack.js';
import { barriersInBothThemes } from './support/axe.js';
import { startChromium } from './support/chromium.js';
import { makes, pageOf } from './support/clicking.js';
import { Desk } from './support/desk.js';
import { anOpenedCycle, nominees, type OpenedCycle } from './support/opened-cycle.js';

const stack = sharedStack();
let browser: Browser;
let opened: OpenedCycle;
let session: string;
let talent: string;
let seats: readonly Player[];
beforeAll(async () => {
  browser = await startChromium();
  opened = await anOpenedCycle(stack, '62.71');
  talent = await aMappedCase(opened);
  session = await aSession(opened, talent);
  const { person, nominator, supervisor, verifier } = await findCase(
    opened.cast.one('hrOfficer').does,
    talent,
  );
  const tied = [person, nominator, supervisor, verifier];
  seats = opened.cast.all('committeeMember').filter((member) => !tied.includes(member.person));
  for (const { does } of seats) await does.put(`/calibration-sessions/${idOf(session)}/attendance`, {});
}, 400_000);
afterAll(() => browser?.close());

/** A case whose axes are computed: box 9 before the committee has spoken. */
async function aMappedCase(cycle: OpenedCycle): Promise<string> {
  const { cast } = cycle;
  const { talent: one, head } = nominees(cycle).at(-1)!;
  const path = `/cases/${idOf(one.stream)}`;
  const hr = cast.all('hrOfficer').find(({ person }) => ![one.person, head.person].includes(person))!;
  await head.does.put(`${path}/nomination`, { reason: 'Siap memikul tanggung jawab lebih besar.' });
  const { eligibility } = await findCase(hr.does, one.stream);
  const open = eligibility.filter(({ result }) => result === 'needsManualCheck');
  const answers = open.map(({ rule }) => ({ rule, met: true }));
  await hr.does.put(`${path}/nomination/verification`, { decision: 'approve', note: 'Memenuhi.', answers });
  await cast.one('assessor').does.post(`${path}/scores`, { scores: aScoreSheet('high', 'high') });
  await hr.does.put(`${path}/assessment`, { decision: 'assess', reason: 'Lengkap.' });
  return one.stream;
}

async function aSession({ cast, cycle }: OpenedCycle, on: string): Promise<string> {
  const secretary = cast.one('committeeSecretary').does;
  const body = { cycle, cases: [on], agenda: 'Kalibrasi kotak talenta.' };
  const { stream } = await secretary.post('/calibration-sessions', body);
  const path = `/calibration-sessions/${idOf(stream)}`;
  await until(
    'the session to open',
    async () => (await secretary.get<{ stage: string }>(path)).stage === 'open',
  );
  return stream;
}

test(
  'two browsers on one session: the second sees the first’s proposal without a reload',
  { timeout: 400_000 },
  async () => {
    const [proposer, watcher] = seats as [Player, Player];
    const second = await Desk.of(browser, stack, watcher.does.slug);
    await second.goTo(pageOf(session));
    await second.page.getByText('Terkini', { exact: true }).waitFor();
    await second.page.evaluate('globalThis.sameLoad = true');

    const first = await Desk.of(browser, stack, proposer.does.slug);
    await makes(first, session, 'proposeBox', { case: talent, box: 8, reason: 'Perlu satu tahun lagi.' });
    await second.page
      .getByText(/diusulkan ke 8, \d+ suara/)
      .first()
      .waitFor();
    expect(await second.page.evaluate('globalThis.sameLoad'), 'nothing was reloaded').toBe(true);
    expect(await barriersInBothThemes(second.page)).toEqual([]);
    await first.close();
    await second.close();
  },
);
