import type { Locator } from 'playwright-core';
import type { Desk } from './desk.js';

/** One line of the comparison: what the law gives in the browser, what is stored, and what the page says of both. */
export interface Compared {
  readonly computed: string;
  readonly stored: string;
  readonly said: string;
}

/** The act that an auditor's replay shows. */
export class ReplayStep {
  readonly section: Locator;

  constructor(private readonly desk: Desk) {
    this.section = desk.page.locator('section.step');
  }

  /** Waits until the page shows this act and what its law tells of it. */
  async isAt(seq: number, move: string): Promise<void> {
    await this.section.getByRole('heading', { name: `Langkah ${seq}: ${move}`, exact: true }).waitFor();
    await this.part('Ketentuan yang diperiksa hukum').waitFor();
  }

  /** Waits until a fact about who acted reads so. */
  async says(name: string, value: string): Promise<void> {
    const { page } = this.desk;
    const fact = this.section
      .locator('dl.facts > div')
      .filter({ has: page.locator('dt', { hasText: name }) });
    await fact.locator('dd').getByText(value).first().waitFor();
  }

  /** A part of the act under its heading. */
  part(title: string): Locator {
    const { page } = this.desk;
    const heading = page.getByRole('heading', { name: title, exact: true });
    return this.section.locator('> div').filter({ has: heading });
  }

  /** The provisions the law asked: what became of each, and the article it stands on. */
  async provisions(): Promise<readonly { readonly result: string; readonly article: string }[]> {
    const items = await this.part('Ketentuan yang diperiksa hukum').locator('ol.rules > li').all();
    return Promise.all(
      items.map(async (item) => ({
        result: await item.locator('.tag').innerText(),
        article: await item.locator('.muted').innerText(),
      })),
    );
  }

  /** What the facts used are called. */
  facts(): Promise<readonly string[]> {
    return this.part('Data yang dipakai').locator('.fact-name').allInnerTexts();
  }

  async comparison(): Promise<readonly Compared[]> {
    const rows = await this.section.locator('table.verdict tbody tr').all();
    return Promise.all(
      rows.map(async (row) => {
        const [computed = '', stored = '', said = ''] = await row.locator('td').allInnerTexts();
        return { computed, stored, said };
      }),
    );
  }
}
