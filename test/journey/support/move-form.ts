import type { Locator } from 'playwright-core';
import type { Offer } from '../../../libs/contracts/offer/offer.view.js';
import type { FormField } from '../../../libs/contracts/wire/form.js';
import type { Desk } from './desk.js';

/** One result as an assessor fills it in. */
export interface Result {
  readonly score?: number;
  readonly category?: string;
  readonly assessedOn: string;
}
type Value = string | number | boolean | readonly string[] | { readonly [instrument: string]: Result };
export type Values = { readonly [field: string]: Value };

/** The form of one move, filled in by its labels, with the mouse. */
export class MoveForm {
  private constructor(
    private readonly desk: Desk,
    private readonly offer: Offer,
    private readonly form: Locator,
  ) {}

  /** Presses the button of a move on the page that is open. @param offer what the api says the page must show */
  static async open(desk: Desk, offer: Offer): Promise<MoveForm> {
    const section = desk.page.locator('section.moves');
    const form = section.getByRole('form', { name: offer.title.id, exact: true });
    await section.getByRole('button', { name: offer.title.id, exact: true }).first().click();
    await form.first().waitFor();
    return new MoveForm(desk, offer, form.first());
  }

  async fill(values: Values): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      const field = this.offer.schema.properties[name];
      if (!field) throw new Error(`the form of ${this.offer.move} has no field ${name}`);
      await this.fillOne(field, value);
    }
  }

  /** On to the last look, and from there to the server. */
  async send(): Promise<void> {
    await this.form.getByRole('button', { name: 'Lanjutkan', exact: true }).click();
    const { page } = this.desk;
    await page.getByRole('alertdialog').getByRole('button', { name: 'Kirim', exact: true }).click();
  }

  private async fillOne(field: FormField, value: Value): Promise<void> {
    const title = field['x-title'].id;
    switch (field['x-input']) {
      case 'text':
      case 'line':
      case 'date':
        return this.form.getByLabel(title, { exact: true }).fill(textOf(value));
      case 'choice':
        return this.choose(title, textOf(value));
      case 'choices':
        return this.tick(field, value as readonly string[]);
      case 'boolean':
      case 'box':
        return this.press(this.form, textOf(value));
      case 'checks':
        return this.answerAll();
      case 'scores':
        return this.score(field, value as { [instrument: string]: Result });
      case 'file':
        return this.attach(title, textOf(value));
      case 'hash':
        throw new Error(`${title} is shown, never typed`);
    }
  }

  /** A few choices stand in sight, many are a list to open. */
  private async choose(title: string, value: string): Promise<void> {
    const list = this.form.getByRole('combobox', { name: title, exact: true });
    if ((await list.count()) > 0) await list.selectOption(value);
    else await this.press(this.form.getByRole('radiogroup', { name: title, exact: true }), value);
  }

  private press(within: Locator, value: string): Promise<void> {
    return within.locator('label', { has: this.desk.page.locator(`input[value="${value}"]`) }).click();
  }

  /** Choices stand in the order in which the server names them. */
  private async tick(field: FormField, values: readonly string[]): Promise<void> {
    const named = (field['x-choices'] ?? []).map((choice) => String(choice.value));
    const boxes = this.form.getByRole('group', { name: field['x-title'].id }).getByRole('checkbox');
    for (const value of values) await boxes.nth(named.indexOf(value)).check();
  }

  private async answerAll(): Promise<void> {
    for (const group of await this.form.locator('fieldset.checks').getByRole('radiogroup').all())
      await this.press(group, 'true');
  }

  private async score(field: FormField, results: { readonly [instrument: string]: Result }): Promise<void> {
    for (const { value, label } of field['x-choices'] ?? []) {
      const result = results[String(value)];
      if (!result) continue;
      const name = 'text' in label ? label.text : label.id;
      const row = this.form.getByRole('group', { name: new RegExp(`^${escaped(name)}`) });
      if (result.category) await row.getByLabel('Kategori').selectOption(result.category);
      else await row.getByLabel('Skor').fill(String(result.score));
      await row.getByLabel('Tanggal penilaian').fill(result.assessedOn);
    }
  }

  private attach(title: string, text: string): Promise<void> {
    const file = { name: 'pertek.pdf', mimeType: 'application/pdf', buffer: Buffer.from(text) };
    return this.form.getByLabel(title, { exact: true }).setInputFiles(file);
  }
}

const textOf = (value: Value): string => String(value as string);
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
