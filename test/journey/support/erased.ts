import type { Page } from 'playwright-core';

interface ErasableRow {
  readonly seq: number;
  erased: string[];
  disclosures: { readonly class: string; readonly digest: string }[];
}

/**
 * Shows the record as it is after an erasure of everything that may be erased of one act: on its way to the browser,
 * because no erasure can be taken back.
 */
export async function erased(page: Page, seq: number, work: () => Promise<void>): Promise<void> {
  const address = /\/streams\/case\/.+\/record/;
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const record = (await response.json()) as { rows: ErasableRow[] };
    for (const row of record.rows.filter((one) => one.seq === seq)) {
      row.erased = row.disclosures.filter((one) => one.class === 'evidence').map(({ digest }) => digest);
      row.disclosures = row.disclosures.filter((one) => one.class === 'story');
    }
    await route.fulfill({ response, json: record });
  });
  await work().finally(() => page.unroute(address));
}
