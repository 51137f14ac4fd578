import { condition, defineSignal, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';

/** What the floor's workflow asks its worker to do. */
export interface FloorActivities {
  insertRow(input: { readonly id: string }): Promise<void>;
}

const { insertRow } = proxyActivities<FloorActivities>({ startToCloseTimeout: '4s' });

/** The floor: an Update whose handler runs one ordinary activity that inserts one row. Nothing less is durable. */
export async function floor(): Promise<void> {
  let done = false;
  setHandler(defineUpdate<string, [string]>('move'), async (id) => {
    await insertRow({ id });
    return id;
  });
  setHandler(defineSignal('end'), () => void (done = true));
  await condition(() => done);
}
