import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { moveStreams } from '../../../libs/runs/moving.js';
import { audited, CLEAN } from '../support/audit.js';
import { aProposedCycle } from '../support/cycle-builder.js';
import { Driver } from '../support/driver.js';
import { runOf } from '../support/history.js';
import { sharedStack } from '../support/stack.js';

const stack = sharedStack();
let driver: Driver;
let reader: DataSource;

beforeAll(async () => {
  driver = await Driver.on(stack);
  reader = await openDataSource(stack.databaseUrls.isen_replay, 2);
});
afterAll(async () => {
  await reader.destroy();
  await driver.close();
});

it('begins a stream anew once, though its old run is listed once more', async () => {
  const { stream } = await aProposedCycle(driver, '62.12');
  const listed = [{ workflowId: stream, runId: await runOf(driver, stream) }];
  const moving = { progress: () => undefined, stopping: new AbortController().signal };
  const move = () => moveStreams(reader, driver.client, listed, moving);
  expect(await move()).toEqual({ moved: 1, outlived: 0, unmoved: [] });
  const begun = await runOf(driver, stream);
  expect(begun).not.toBe(listed[0]!.runId);
  expect(await move()).toEqual({ moved: 0, outlived: 1, unmoved: [] });
  expect(await runOf(driver, stream)).toBe(begun);
  expect(await audited(stack, [stream])).toMatchObject(CLEAN);
});
