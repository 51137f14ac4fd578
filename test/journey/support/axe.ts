import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What stands in the way of people with disabilities on a page as it is now (WCAG 2.2 AA), one line each. The checker is
 * put in as a debugger would do it, so that the page's content policy stays as it is.
 */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(SOURCE);
  const options: RunOptions = { runOnly: RULES, resultTypes: ['violations'] };
  const { violations } = await page.evaluate(
    (wish) =>
      (globalThis as unknown as { axe: { run(wish: RunOptions): Promise<AxeResults> } }).axe.run(wish),
    options,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} (${failureSummary ?? ''})`,
    ),
  );
}

/** The same in the light and in the dark appearance, of a page that is there in full. */
export async function barriersInBothThemes(page: Page): Promise<string[]> {
  await page
    .getByText(/^(Sedang memuat|Loading)/)
    .first()
    .waitFor({ state: 'hidden' });
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await barriers(page)).map((line) => `${colorScheme}: ${line}`));
  }
  await page.emulateMedia({ colorScheme: null });
  return found;
}
