import type { Browser } from 'playwright-core';
import { aCommand, parsed, runCommand } from '../../libs/platform/command.js';
import { readSettings } from '../../libs/platform/settings.js';
import { startChromium } from './support/chromium.js';
import { pageOf, reads } from './support/clicking.js';
import { Desk, type Place } from './support/desk.js';
import { importWalk } from './support/import-walk.js';
import { picture } from './support/picture.js';
import { leaveWork } from './support/waiting-work.js';

const SCREENS = aCommand(
  'screens',
  'Pictures of every screen of the running stack, in both languages, wide and narrow, under docs/screens. ' +
    'Best after npm run story, so that there is something to see.',
);

const LANGUAGES = ['id', 'en'] as const;

/** One screen: what its pictures are called, and where it is. */
interface Screen {
  readonly name: string;
  readonly path: string;
}

interface Row {
  readonly stream: string;
  readonly stage?: string;
  readonly updatedAt?: string;
}

/** Lists, and of each the stream that went all the way, or else the one that was written to last. */
const LISTS: readonly (Screen & { readonly rows: string; readonly one: string })[] = [
  { name: 'cycles', path: '/app/cycles', rows: '/cycles', one: 'cycle' },
  { name: 'cases', path: '/app/cases', rows: '/cases', one: 'case' },
  { name: 'sessions', path: '/app/sessions', rows: '/calibration-sessions', one: 'session' },
  { name: 'successions', path: '/app/successions', rows: '/successions', one: 'succession' },
  { name: 'signing-rounds', path: '/app/signing-rounds', rows: '/signing-rounds', one: 'signing-round' },
  { name: 'imports', path: '/app/imports', rows: '/imports', one: 'import' },
];
const NOBODY = { name: 'not-yours', path: '/app/cases/00000000000000000000000000' };

async function main(): Promise<void> {
  const { API_URL: apiUrl, ISSUER_URL: issuerUrl } = readSettings(['API_URL', 'ISSUER_URL']);
  const browser = await startChromium();
  try {
    await signingIn(browser, { apiUrl, issuerUrl });
    const place = { apiUrl, issuerUrl };
    await leaveWork(place, '62.01');
    // For docs/import.md, which shows a computer's screen.
    await importWalk(browser, place, (moment, desk) => picture(desk, `import-${moment}`, 'id', ['wide']));
    const desk = await Desk.of(browser, place, 'kobar-hr-1');
    const streams = await streamScreens(desk);
    await pictures(desk, [{ name: 'inbox', path: '/app/' }, ...streams, NOBODY]);
    await pictures(await Desk.of(browser, place, 'auditor'), auditScreens(streams));
  } finally {
    await browser.close();
  }
}

/** Each of these screens in both languages, then the browser is closed. */
async function pictures(desk: Desk, screens: readonly Screen[]): Promise<void> {
  for (const language of LANGUAGES) {
    await desk.speaks(language);
    for (const screen of screens) {
      await desk.goTo(screen.path);
      await picture(desk, screen.name, language);
    }
  }
  await desk.close();
}

/** The auditor's pages; the replay is that of the session, at its last act. */
function auditScreens(streams: readonly Screen[]): readonly Screen[] {
  const session = streams.find(({ name }) => name === 'session');
  const id = session?.path.split('/').at(-1);
  return [
    { name: 'audit', path: '/app/audit' },
    { name: 'refusals', path: '/app/audit/refusals' },
    ...(id ? [{ name: 'replay', path: `/app/audit/session/${id}` }] : []),
  ];
}

/** The two pages that somebody sees who is not signed in. */
async function signingIn(browser: Browser, place: Place): Promise<void> {
  const desk = await Desk.at(browser, place);
  for (const language of LANGUAGES) {
    await desk.page.goto('/app/');
    await desk.page.locator(`input[value="${language}"]`).check();
    await picture(desk, 'sign-in', language);
    await desk.page.goto(`/auth/sign-in?language=${language}`);
    await picture(desk, 'issuer', language);
  }
  await desk.close();
}

async function streamScreens(desk: Desk): Promise<Screen[]> {
  const found = LISTS.map(async ({ name, path, rows: list, one }) => {
    const { rows } = await reads<{ rows: Row[] }>(desk, `${list}?limit=100`);
    const last = rows.toSorted((a, b) => (a.updatedAt ?? '').localeCompare(b.updatedAt ?? '')).at(-1);
    const shown = rows.find(({ stage }) => stage === 'committed') ?? last;
    return [{ name, path }, ...(shown ? [{ name: one, path: pageOf(shown.stream) }] : [])];
  });
  return (await Promise.all(found)).flat();
}

await runCommand((args) => {
  parsed(SCREENS, args);
  return main();
});
