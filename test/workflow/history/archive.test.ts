import { gunzipSync, gzipSync } from 'node:zlib';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../apps/story/waiting.js';
import { unencrypted } from '../../../libs/history/decoded.js';
import { archivedHistory, archivedRuns, bytesOf } from '../../../libs/history/history-archive.js';
import { sha256 } from '../../../libs/proof/walk/sha256.js';
import { loadBuild } from '../../../libs/record/build.js';
import { clockOff } from '../../support/clock-off.js';
import { audited, CLEAN } from '../support/audit.js';
import { aProposedCycle } from '../support/cycle-builder.js';
import { Driver } from '../support/driver.js';
import { runOf } from '../support/history.js';
import { HurtStack } from '../support/hurt-stack.js';
import { said } from '../support/log.js';
import { asSuperuser, hex } from '../support/superuser.js';
import { toolWith } from '../support/tool.js';

const GOVERNMENT = '62.01';
const DAY_MS = 86_400_000;
let hurt: HurtStack;
let driver: Driver;
/** A cycle that was returned in its third run. */
let chain: string;

beforeAll(async () => {
  hurt = await HurtStack.up('server');
  driver = await Driver.on(hurt.stack);
  chain = (await aProposedCycle(driver, GOVERNMENT)).stream;
  await rollOver(chain);
  await rollOver(chain);
  await returned(chain);
});
afterAll(async () => {
  await driver.close();
  await hurt.stop();
});

async function rollOver(stream: string): Promise<void> {
  const before = await runOf(driver, stream);
  await driver.client.workflow.getHandle(stream).signal('rollOver');
  await until('another run', async () => (await runOf(driver, stream)) !== before);
}

/** The Sekda returns a proposed cycle: the stream is closed, its workflow ends. */
async function returned(stream: string): Promise<void> {
  const by = await driver.holder(GOVERNMENT, 'authorizedOfficer');
  await driver.act({ stream, move: 'verifyCycle', by, body: { decision: 'return', note: 'Belum.' } });
}

const runsOf = (stream: string) => driver.within(GOVERNMENT, (sql) => archivedRuns(sql, stream));

/** Waits until that many runs of a stream are archived. */
const archived = (stream: string, count: number) =>
  until(`${count} archived runs`, async () => {
    const runs = await runsOf(stream);
    return runs.length === count && runs;
  });

/** Changes the record as somebody who owns the machine can, while some work is done. */
async function tampered<T>(change: string, back: string, work: () => Promise<T>): Promise<T> {
  const past = (statement: string) =>
    asSuperuser(hurt.stack, `set session_replication_role = replica; ${statement}`);
  await past(change);
  return work().finally(() => past(back));
}

describe('the runs of a stream that continued as new twice and then ended', () => {
  it('are archived with what their histories say', async () => {
    const runs = await archived(chain, 3);
    expect(runs.map(({ ended }) => ended)).toEqual(['continuedAsNew', 'continuedAsNew', 'completed']);
    const { hash, law } = loadBuild();
    for (const run of runs)
      expect(run).toMatchObject({ bundles: [hash], firstEvent: 1, government: GOVERNMENT });
    expect(runs.map(({ laws }) => laws)).toEqual([[law], [], [law]]);
  });

  it('are kept as Temporal has them, encrypted as they were', async () => {
    for (const { run, hash, lastEvent } of await runsOf(chain)) {
      const history = (await driver.within(GOVERNMENT, (sql) => archivedHistory(sql, chain, run)))!;
      const original = await driver.client.workflow.getHandle(chain, run).fetchHistory();
      // The server sends a payload's metadata in any order, so bytes may differ where contents don't.
      expect(JSON.parse(historyToJSON(history as never))).toEqual(
        JSON.parse(historyToJSON(original as never)),
      );
      expect(sha256(bytesOf(history))).toBe(hash);
      expect(history.events).toHaveLength(lastEvent);
      expect(history.events?.flatMap(unencrypted)).toEqual([]);
    }
  });

  it('are replayed from the archive', async () => {
    const { replay } = await audited(hurt.stack, [chain]);
    expect(replay).toMatchObject({ ...CLEAN.replay, workflows: 1, runs: 3, archived: 3 });
  });
});

describe('a change in the archive is named, stream and run', () => {
  /** The row of the last run, and the statement that puts other values into it. */
  async function lastRun() {
    const { run } = (await runsOf(chain)).at(-1)!;
    const [row] = await asSuperuser(
      hurt.stack,
      `select bytes, hash from record.history_archive where run = '${run}'`,
    );
    const { bytes, hash } = row as { bytes: Buffer; hash: string };
    const set = (values: string) => `update record.history_archive set ${values} where run = '${run}'`;
    return { run, bytes, set, back: set(`bytes = ${hex(bytes)}, hash = '${hash}'`) };
  }

  const flipped = (bytes: Buffer, at: number): Buffer => {
    const copy = Buffer.from(bytes);
    copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
    return copy;
  };

  it('one byte', async () => {
    const { run, bytes, set, back } = await lastRun();
    const change = set(`bytes = ${hex(flipped(bytes, Math.floor(bytes.length / 2)))}`);
    const { first } = await tampered(change, back, () => audited(hurt.stack, [chain]));
    expect(first).toMatchObject({ stream: chain, run, field: 'archive.bytes' });
  });

  it('one byte of what a person did, compressed and hashed again', async () => {
    const { run, bytes, set, back } = await lastRun();
    const plain = gunzipSync(bytes);
    const forged = flipped(plain, plain.indexOf('binary/encrypted') + 250);
    const change = set(`bytes = ${hex(gzipSync(forged))}, hash = '${sha256(forged)}'`);
    const { first } = await tampered(change, back, () => audited(hurt.stack, [chain]));
    expect(first).toMatchObject({ stream: chain, run });
  });

  it('one column', async () => {
    const { run, set } = await lastRun();
    const change = set(`closed_at = closed_at + interval '1 day'`);
    const back = set(`closed_at = closed_at - interval '1 day'`);
    const { first } = await tampered(change, back, () => audited(hurt.stack, [chain]));
    expect(first).toMatchObject({ stream: chain, run, field: 'archive.closedAt' });
  });

  it('the name of the run', async () => {
    const { run } = await lastRun();
    const other = `${run.slice(0, -1)}${run.endsWith('0') ? '1' : '0'}`;
    const named = (before: string, after: string) =>
      `update record.history_archive set run = '${after}' where run = '${before}'`;
    // A worker that looks would miss the run, archive it again, and so take the name that is to be given back.
    await hurt.kill('worker');
    const { first } = await tampered(named(run, other), named(other, run), () =>
      audited(hurt.stack, [chain]),
    ).finally(() => hurt.revive('worker'));
    expect(first).toMatchObject({ stream: chain, run: other, field: 'archive.run' });
  });
});

describe('a run that ended while no worker looked', () => {
  it('is not archived, and told loudly, when its history does not verify; late ones are warned of, until a sweep archives them', async () => {
    const { stream } = await aProposedCycle(driver, GOVERNMENT);
    await hurt.kill('worker');
    const run = await runOf(driver, stream);
    await driver.client.workflow.getHandle(stream).terminate('test');
    const story = `where stream = '${stream}' and class = 'story'`;
    const change = `update record.disclosure set text = replace(text, 'verification', 'approval') ${story}`;
    const back = `update record.disclosure set text = replace(text, 'approval', 'verification') ${story}`;
    await tampered(change, back, async () => {
      await hurt.revive('worker');
      const told = await until('the refusal in the log', () => said(hurt.stack, 'worker', run));
      expect(told).toMatchObject({ level: 50, stream, act: 1, part: 'worker' });
      expect(await runsOf(stream)).toEqual([]);
      // Ten days on, a third of the retention has passed.
      expect(await said(hurt.stack, 'worker', 'the archive is late')).toBeUndefined();
      await hurt.kill('worker');
      await hurt.revive('worker', clockOff(11 * DAY_MS));
      const warned = await until('the warning', () => said(hurt.stack, 'worker', 'the archive is late'));
      expect(warned).toMatchObject({ level: 40, stream, run, unarchived: 1, retentionMs: 30 * DAY_MS });
    });
    expect(await operatorSees(0)).toEqual({ code: 0, warns: false, unarchived: 1, run });
    expect(await operatorSees(9)).toEqual({ code: 0, warns: false, unarchived: 1, run });
    expect(await operatorSees(11)).toEqual({ code: 1, warns: true, unarchived: 1, run });
    await hurt.kill('worker');
    await hurt.revive('worker');
    expect(await archived(stream, 1)).toMatchObject([{ run, ended: 'terminated' }]);
    expect(await operatorSees(11)).toEqual({ code: 0, warns: false, unarchived: 0, run: undefined });
  });
});

/** What `npm run archive` tells an operator so many days from now. */
async function operatorSees(days: number) {
  const settings = clockOff(days * DAY_MS);
  const told = await toolWith(settings, hurt.stack, 'isen_replay', 'apps/archive/main.js', '--json');
  const { code, text, json } = told;
  expect(json).toMatchObject({ retentionMs: 30 * DAY_MS });
  const oldest = json['oldest'] as { runId: string } | null;
  const warns = text.includes('PERINGATAN (warning): it ended more than a third of the retention ago');
  expect(json['isLate']).toBe(warns);
  return { code, warns, unarchived: json['unarchived'], run: oldest?.runId };
}

it('leaves every ended run replayable when Temporal has lost all its data', async () => {
  const open = await aProposedCycle(driver, GOVERNMENT);
  await hurt.kill('worker');
  await hurt.kill('Temporal');
  await hurt.wipeTemporal();
  await hurt.revive('Temporal');
  await hurt.revive('worker');
  const whole = await audited(hurt.stack);
  expect(whole).toMatchObject({
    replay: { differences: 0, workflows: 2, runs: 4, archived: 4, unavailable: 1 },
  });
  expect((await audited(hurt.stack, [open.stream])).replay).toMatchObject({ unavailable: 1, runs: 0 });
  const [first] = await runsOf(chain);
  const row = `from record.history_archive where run = '${first!.run}'`;
  const lost = `create table kept_row as select * ${row}; delete ${row}`;
  const back = 'insert into record.history_archive select * from kept_row; drop table kept_row';
  const missing = await tampered(lost, back, () => audited(hurt.stack, [chain]));
  expect(missing.first).toMatchObject({ stream: chain, run: first!.run, field: 'archive.row' });
});
