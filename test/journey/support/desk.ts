import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { SharedStack } from '../../support/global-setup.js';
import { checkEveryAnswer } from './checked-browser.js';
import { Complaints } from './watched-page.js';

/** Where the api and its issuer answer. */
export type Place = Pick<SharedStack, 'apiUrl' | 'issuerUrl'>;

export interface DeskWish {
  /** Path under the api to begin at. */
  readonly at?: string;
  readonly language?: 'id' | 'en';
  readonly options?: BrowserContextOptions;
}

/** How long a step of a journey may take, in milliseconds: two cores may carry a whole stack beside it. */
const PATIENCE_MS = 60_000;

/** Somebody at a browser of their own: a context that shares no cookie with another. */
export class Desk {
  private constructor(
    readonly apiUrl: string,
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly complaints: Complaints,
  ) {}

  /** An empty browser. */
  static async at(
    browser: Browser,
    { apiUrl, issuerUrl }: Place,
    options: BrowserContextOptions = {},
  ): Promise<Desk> {
    const context = await browser.newContext({
      baseURL: apiUrl,
      locale: 'id-ID',
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    checkEveryAnswer(context, apiUrl);
    const complaints = Complaints.of(context, [apiUrl, issuerUrl]);
    return new Desk(apiUrl, context, await context.newPage(), complaints);
  }

  /** A browser in which a persona has signed in by clicking. */
  static async of(browser: Browser, place: Place, persona: string, wish: DeskWish = {}): Promise<Desk> {
    const desk = await Desk.at(browser, place, wish.options);
    await desk.page.goto(wish.at ?? '/app/');
    await desk.page.getByRole('link', { name: 'Masuk', exact: true }).click();
    await desk.choose(persona);
    return desk;
  }

  /** Chooses a persona on the issuer's page, and waits until the app is there again. */
  async choose(persona: string): Promise<void> {
    await this.page.locator(`button[name="persona"][value="${persona}"]`).click();
    await this.page.waitForURL(`${this.apiUrl}/app/**`);
    await this.page.locator('main#content').waitFor();
  }

  /** Signs out by clicking, and waits until the way in is shown. */
  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Akun|Account of) / }).click();
    await this.page.getByRole('button', { name: 'Keluar', exact: true }).click();
    await this.page.getByRole('link', { name: 'Masuk', exact: true }).waitFor();
  }

  /** The next persona at the same browser. */
  async becomes(persona: string): Promise<void> {
    await this.signOut();
    await this.page.getByRole('link', { name: 'Masuk', exact: true }).click();
    await this.choose(persona);
  }

  /** Opens a page of the app by its address, and waits until it says who it is. */
  async goTo(path: string): Promise<void> {
    await this.page.goto(path);
    await this.page.locator('main#content').getByRole('heading').first().waitFor();
  }

  /** Chooses the language of the app by clicking. */
  async speaks(language: 'id' | 'en'): Promise<void> {
    await this.page.getByRole('button', { name: /^(Akun|Account of) / }).click();
    await this.page.locator(`[role="dialog"] input[value="${language}"]`).check();
    await this.page.keyboard.press('Escape');
  }

  /** Waits until nothing on the page is still being fetched or drawn. */
  async settled(): Promise<void> {
    await this.page
      .getByText(/^(Sedang memuat|Loading)/)
      .first()
      .waitFor({ state: 'hidden' });
    await this.page.evaluate('document.fonts.ready.then(() => new Promise(requestAnimationFrame))');
  }

  /** What was asked of the api from a page of ours: the status and the problem's code. */
  async asks(path: string, init: { readonly method?: string } = {}): Promise<string> {
    return this.page.evaluate(
      async ([target, options]) => {
        const answer = await fetch(target, options);
        const body = (await answer.json().catch(() => ({}))) as { code?: string };
        return [answer.status, body.code].filter(Boolean).join(' ');
      },
      [path, init] as const,
    );
  }

  /** Closes the browser. @throws Error with everything that no page may have */
  async close(): Promise<void> {
    await this.context.close();
    if (this.complaints.all.length > 0)
      throw new Error(`The browser complained:\n${this.complaints.all.join('\n')}`);
  }
}
