import type { Page } from 'playwright-core';

/** How many stops a person would bear before a page counts as closed to the keyboard. */
const STOPS_MAX = 250;

/** What has the focus: what it is called, and for a choice what it would choose. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  const group = at.closest('[role=radiogroup], fieldset');
  const label = [...(at.labels ?? [])].map((one) => one.textContent).join(' ');
  const title = group?.querySelector('legend')?.textContent;
  const name = at.getAttribute('aria-label') ?? (label || at.textContent || '');
  return { name: name.trim(), title: (title ?? '').trim(), value: at.value ?? '', type: at.type ?? '' };
})()`;

interface Focused {
  readonly name: string;
  readonly title: string;
  readonly value: string;
  readonly type: string;
}

const focused = (page: Page): Promise<Focused> => page.evaluate(FOCUSED);

/** Presses Tab until something that fits has the focus. @throws Error when nothing ever does */
async function tabUntil(page: Page, what: string, fits: (at: Focused) => boolean): Promise<void> {
  for (let stop = 0; stop < STOPS_MAX; stop++) {
    if (fits(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard never came to ${what}`);
}

/** Goes to a button or link of this name and presses Enter on it. */
export async function presses(page: Page, name: string): Promise<void> {
  await tabUntil(page, name, (at) => at.name === name);
  await page.keyboard.press('Enter');
}

/** Goes to a field of this label and types into it. */
export async function types(page: Page, label: string, text: string): Promise<void> {
  await tabUntil(page, label, (at) => at.name === label);
  await page.keyboard.type(text);
}

/** Goes into a group of this title and chooses with the arrow keys. */
export async function chooses(page: Page, title: string, value: string): Promise<void> {
  await tabUntil(page, title, (at) => at.type === 'radio' && at.title === title);
  await page.keyboard.press('Space');
  for (let press = 0; (await focused(page)).value !== value; press++) {
    if (press > 20) throw new Error(`${title} has no ${value}`);
    await page.keyboard.press('ArrowDown');
  }
}
