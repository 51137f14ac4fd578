import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spansByBuild } from '../../libs/history/bundle-spans.js';
import { AgainstRecord, checkReplay } from '../../libs/history/comparison.js';
import { Reader, type History } from '../../libs/history/decoded.js';
import { recordedIn, type Recorded } from '../../libs/history/recorded.js';
import { Replayer } from '../../libs/history/replay/replayer.js';
import type { HeldAct, SealedStream } from '../../libs/history/sealed-stream.js';
import { Findings } from '../../libs/proof/walk/findings.js';
import { loadBuild } from '../../libs/record/build.js';
import { PLAIN, readFixtures, withPayloads, type Fixture } from './fixtures.js';

const fixtures = readFixtures();
const build = loadBuild();
let current: Replayer;

beforeAll(() => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  current = new Replayer(build.bundle.toString(), { payloadCodecs: [PLAIN] });
});
afterAll(() => current.close());

/** The fixture's history as if this build's law had decided it. */
const underThisLaw = ({ history, law }: Fixture): Promise<History> =>
  withPayloads(history, (payload) => Promise.resolve(replaced(payload, law, build.law)));

function replaced(payload: Payload, from: string, to: string): Payload {
  const text = Buffer.from(payload.data ?? []).toString();
  return text.includes(from) ? { ...payload, data: Buffer.from(text.replaceAll(from, to)) } : payload;
}

/** Replays with a bundle and gives the differences between what it did and what the history says. */
async function replayed(replayer: Replayer, { stream }: Fixture, history: History) {
  const recorded = await recordedIn(history, new Reader(PLAIN));
  const findings = new Findings();
  for (const [name, span] of spansByBuild(history)) {
    checkReplay(stream, name, recorded, await replayer.replay(stream, span), findings.report);
  }
  return { recorded, differences: findings.first };
}

/** The record as the fixture's own history tells it. */
function sealedBy({ records }: Recorded): SealedStream {
  const held = records.flatMap(({ input, answer }): HeldAct[] => {
    if (answer?.kind !== 'sealed') return [];
    const facts = new Map(input.act.facts.map((fact) => [fact.name, fact]));
    const { actor, arguments: args } = input.act;
    return [{ act: answer.act, prev: input.prev, actor, arguments: args, facts, isWhole: true }];
  });
  return {
    bySeq: new Map(held.map((one) => [one.act.seq, one])),
    byMove: new Map(held.map((one) => [one.act.moveId, one])),
  };
}

describe.each(fixtures)('$workflow, $path', (fixture) => {
  test('this build decides as the build of that time', async () => {
    const { recorded, differences } = await replayed(current, fixture, await underThisLaw(fixture));
    expect(recorded.records.length).toBeGreaterThan(0);
    expect(differences).toEqual([]);
  });
});

const somewhere = (field: RegExp) =>
  expect.objectContaining({
    stream: expect.any(String) as string,
    seq: expect.any(Number) as number,
    field: expect.stringMatching(field) as string,
  });

describe('planted', () => {
  const [first] = fixtures.filter(({ workflow }) => workflow === 'talentCase');

  test('another threshold in the law is named, act and field', async () => {
    const code = build.bundle.toString();
    const planted = code.replaceAll(
      'sum >= thresholds.high * weight',
      'sum >= 10 * thresholds.high * weight',
    );
    expect(planted).not.toBe(code);
    const replayer = new Replayer(planted, { payloadCodecs: [PLAIN] });
    const scored = await saying('"AxesComputed"');
    const { differences } = await replayed(replayer, scored, await underThisLaw(scored));
    await replayer.close();
    expect(differences).toContainEqual(somewhere(/^replay\.record\.input\.story\.events\.\d+\./));
    expect(differences[0]?.seq).toBeGreaterThan(0);
  });

  test('another term in the law is named, act and field', async () => {
    const planted = build.bundle
      .toString()
      .replace('dueAt: after(at2, rule.due, calendar)', 'dueAt: at2')
      .replace('dueAt: after(at, rule.due, calendar)', 'dueAt: at');
    expect(planted).not.toBe(build.bundle.toString());
    const replayer = new Replayer(planted, { payloadCodecs: [PLAIN] });
    const { differences } = await replayed(replayer, first as Fixture, await underThisLaw(first as Fixture));
    await replayer.close();
    expect(differences).toContainEqual(somewhere(/^replay\.record\.input\.story\.events\.\d+\.task\.dueAt$/));
  });

  test('a decision forged in a recorded result is named, though Temporal replays it without a word', async () => {
    const honest = await underThisLaw(first as Fixture);
    const sealed = sealedBy(await recordedIn(honest, new Reader(PLAIN)));
    const forged = await forgedHistory(honest);
    const { recorded, differences } = await replayed(current, first as Fixture, forged);
    const findings = new Findings();
    new AgainstRecord((first as Fixture).stream, sealed, findings.report).check({ ...recorded, plain: [] });
    expect(differences.filter(({ field }) => field === 'history.commands')).toEqual([]);
    expect(findings.first).toContainEqual(
      expect.objectContaining({
        stream: (first as Fixture).stream,
        seq: 1,
        field: 'history.record.result.story.events.0.unit',
      }),
    );
  });

  test('an unencrypted payload is a difference', async () => {
    const recorded = await recordedIn((first as Fixture).history, new Reader(PLAIN));
    const findings = new Findings();
    new AgainstRecord((first as Fixture).stream, sealedBy(recorded), findings.report).check(recorded);
    expect(findings.first).toContainEqual(expect.objectContaining({ what: 'is not encrypted' }));
  });
});

/** The first act's result says another unit than the one that was decided. */
async function forgedHistory(history: History): Promise<History> {
  const copy = await withPayloads(history, (payload) => Promise.resolve(payload));
  const done = copy.events?.find((event) =>
    isSealing(event.activityTaskCompletedEventAttributes?.result?.payloads?.[0]),
  );
  const payloads = done?.activityTaskCompletedEventAttributes?.result?.payloads as Payload[];
  const answer = defaultPayloadConverter.fromPayload<{ act: { story: { events: { unit: string }[] } } }>(
    payloads[0] as Payload,
  );
  (answer.act.story.events[0] as { unit: string }).unit = 'FORGED';
  payloads[0] = defaultPayloadConverter.toPayload(answer) as Payload;
  return copy;
}

const isSealing = (payload: Payload | null | undefined): boolean =>
  Buffer.from(payload?.data ?? [])
    .toString()
    .includes('"CaseOpened"');

/** The first fixture with a payload that holds this text. */
async function saying(text: string): Promise<Fixture> {
  for (const fixture of fixtures) {
    let said = false;
    await withPayloads(fixture.history, (payload) => {
      said ||= Buffer.from(payload.data ?? [])
        .toString()
        .includes(text);
      return Promise.resolve(payload);
    });
    if (said) return fixture;
  }
  throw new Error(`no fixture holds ${text}; record fixtures after the story`);
}
