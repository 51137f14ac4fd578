import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spansByBuild } from '../../libs/history/bundle-spans.js';
import { AgainstRecord, checkReplay, type Produced } from '../../libs/history/comparison.js';
import { Reader, type History, type HistoryEvent } from '../../libs/history/decoded.js';
import { withRecordInputs } from '../../libs/history/record-inputs.js';
import { actsIn, recordedIn, type Recorded } from '../../libs/history/recorded.js';
import { Replayer } from '../../libs/history/replay/replayer.js';
import type { HeldAct, SealedStream } from '../../libs/history/sealed-stream.js';
import { Findings } from '../../libs/proof/walk/findings.js';
import { loadBuild } from '../../libs/record/build.js';
import { bundleOf, type Bundle } from './bundle.js';
import { PLAIN, readFixtures, TODAY, withPayloads, type Fixture } from './fixtures.js';

const { bundle, law } = loadBuild();
Runtime.install({ logger: new DefaultLogger('ERROR') });
const ERAS: readonly Bundle[] = [{ era: TODAY, code: bundle.toString(), law }, bundleOf('0.1.0')];

/** What stands here for what the record holds of a stream. */
type Replayable = Pick<Fixture, 'stream' | 'history'>;

/** The fixture's history as if the law of this bundle had decided it. */
const underLaw = ({ history, law: from }: Fixture, to: string): Promise<History> =>
  withPayloads(history, (payload) => Promise.resolve(replaced(payload, from, to)));

function replaced(payload: Payload, from: string, to: string): Payload {
  const text = Buffer.from(payload.data ?? []).toString();
  return text.includes(from) ? { ...payload, data: Buffer.from(text.replaceAll(from, to)) } : payload;
}

/** Leads a bundle through a history: what the history says, what the bundle did, and what it asked of the record. */
async function ledThrough(replayer: Replayer, { stream, history }: Replayable) {
  const recorded = await recordedIn(history, new Reader(PLAIN));
  const produced = new Map<string, Produced>();
  for (const [name, span] of spansByBuild(history)) produced.set(name, await replayer.replay(stream, span));
  return { recorded, produced, asked: withRecordInputs(recorded, produced) };
}

/** The differences between a history, what a bundle does when it is led through it, and what is sealed. */
async function differences(replayer: Replayer, told: Replayable, sealed: SealedStream) {
  const { recorded, produced, asked } = await ledThrough(replayer, told);
  const findings = new Findings();
  // The fixtures' payloads are plain.
  new AgainstRecord(told.stream, sealed, findings.report).check({ ...asked, plain: [] });
  for (const [name, again] of produced) checkReplay(told.stream, name, recorded, again, findings.report);
  return findings.first;
}

/** The record as the fixture's own history tells it. */
function sealedBy({ records }: Recorded): SealedStream {
  const held = records.flatMap(({ input, answer }): HeldAct[] => {
    if (answer?.kind !== 'sealed' || !input) return [];
    const facts = new Map(input.act.facts.map((fact) => [fact.name, fact]));
    const { actor, arguments: args } = input.act;
    return [{ act: answer.act, prev: input.prev, actor, arguments: args, facts, isWhole: true }];
  });
  return {
    bySeq: new Map(held.map((one) => [one.act.seq, one])),
    byMove: new Map(held.map((one) => [one.act.moveId, one])),
  };
}

const somewhere = (field: RegExp) =>
  expect.objectContaining({
    stream: expect.any(String) as string,
    seq: expect.any(Number) as number,
    field: expect.stringMatching(field) as string,
  });

describe.each(ERAS)('a history of $era under its bundle', ({ era, code, law: ofBundle }) => {
  const fixtures = readFixtures(era);
  const talent = fixtures.find(({ workflow }) => workflow === 'talentCase') as Fixture;
  let replayer: Replayer;

  beforeAll(() => {
    replayer = new Replayer(code, { payloadCodecs: [PLAIN] });
  });
  afterAll(() => replayer.close());

  const told = async (fixture: Fixture): Promise<Replayable> => ({
    stream: fixture.stream,
    history: await underLaw(fixture, ofBundle),
  });
  const sealedOf = async (honest: Replayable) => sealedBy((await ledThrough(replayer, honest)).asked);

  /** The differences where another bundle is led through an honest history. */
  async function underOther(planted: string, fixture: Fixture) {
    expect(planted).not.toBe(code);
    const other = new Replayer(planted, { payloadCodecs: [PLAIN] });
    const honest = await told(fixture);
    return differences(other, honest, await sealedOf(honest)).finally(() => other.close());
  }

  test.each(fixtures)('$workflow, $path: decides again what was decided', async (fixture) => {
    const honest = await told(fixture);
    const sealed = await sealedOf(honest);
    expect(sealed.bySeq.size).toBeGreaterThan(0);
    expect(await differences(replayer, honest, sealed)).toEqual([]);
  });

  test('another threshold in the law is named, act and field', async () => {
    const planted = code.replaceAll(
      'sum >= thresholds.high * weight',
      'sum >= 10 * thresholds.high * weight',
    );
    const found = await underOther(planted, await saying(fixtures, '"AxesComputed"'));
    expect(found).toContainEqual(somewhere(/\.record\.input\.story\.events\.\d+\./));
    expect(found[0]?.seq).toBeGreaterThan(0);
  });

  test('another term in the law is named, act and field', async () => {
    const planted = code
      .replace('dueAt: after(at2, rule.due, calendar)', 'dueAt: at2')
      .replace('dueAt: after(at, rule.due, calendar)', 'dueAt: at');
    const found = await underOther(planted, talent);
    expect(found).toContainEqual(somewhere(/\.record\.input\.story\.events\.\d+\.task\.dueAt$/));
  });

  test('a decision forged in a recorded result is named, though Temporal replays it without a word', async () => {
    const honest = await told(talent);
    const forged = await withAnswer(honest.history, (answer) => {
      for (const act of actsIn(answer as never))
        (act.story.events[0] as unknown as { unit: string }).unit = 'FORGED';
    });
    const found = await differences(replayer, { ...honest, history: forged }, await sealedOf(honest));
    expect(found.filter(({ field }) => field === 'history.commands')).toEqual([]);
    const field = 'history.record.result.story.events.0.unit';
    expect(found).toContainEqual(expect.objectContaining({ stream: talent.stream, seq: 1, field }));
  });

  test('an unencrypted payload is a difference', async () => {
    const { asked } = await ledThrough(replayer, talent);
    const findings = new Findings();
    new AgainstRecord(talent.stream, sealedBy(asked), findings.report).check(asked);
    expect(findings.first).toContainEqual(expect.objectContaining({ what: 'is not encrypted' }));
  });

  test('an answer that denies to have sealed an act does not hide that something else was asked', async () => {
    const honest = await told(talent);
    const denying = await withAnswer(honest.history, denied);
    const forged = await withPayloads(denying, (payload) => Promise.resolve(withForgedPerson(payload)));
    const found = await differences(replayer, { ...honest, history: forged }, await sealedOf(honest));
    expect(found).toContainEqual(somewhere(/^history\.(record|update)\.input\./));
  });
});

describe('of a local step', () => {
  const [today] = ERAS as readonly [Bundle];
  const [talent] = readFixtures(TODAY).filter(({ workflow }) => workflow === 'talentCase');

  test('the denial alone is named: at its first attempt nobody else can have sealed this very decision', async () => {
    const replayer = new Replayer(today.code, { payloadCodecs: [PLAIN] });
    const honest = { stream: talent!.stream, history: await underLaw(talent!, today.law) };
    const sealed = sealedBy((await ledThrough(replayer, honest)).asked);
    const forged = await withAnswer(honest.history, denied);
    const found = await differences(replayer, { ...honest, history: forged }, sealed);
    await replayer.close();
    expect(found).toMatchObject([{ seq: 1, field: 'history.record.result.kind' }]);
  });
});

/** Says that the act was there before. */
function denied(answer: Record<string, unknown>): void {
  answer['kind'] = 'behind';
  answer['acts'] = [answer['act']];
}

/** A copy of a history in which the answer that opened the case is changed. */
async function withAnswer(
  history: History,
  change: (answer: Record<string, unknown>) => void,
): Promise<History> {
  const copy = await withPayloads(history, (payload) => Promise.resolve(payload));
  const payloads = copy.events?.flatMap((event) => answersIn(event)).find(([one]) => isOpening(one));
  const answer = defaultPayloadConverter.fromPayload<Record<string, unknown>>(payloads![0] as Payload);
  change(answer);
  payloads![0] = defaultPayloadConverter.toPayload(answer) as Payload;
  return copy;
}

/** The payloads by which an event tells what an activity has answered. */
function answersIn(event: HistoryEvent): Payload[][] {
  const far = event.activityTaskCompletedEventAttributes?.result?.payloads;
  const near = event.markerRecordedEventAttributes?.details?.['result']?.payloads;
  return [far, near].filter((payloads) => payloads?.length) as Payload[][];
}

const isOpening = (payload: Payload | null | undefined): boolean => {
  const text = Buffer.from(payload?.data ?? []).toString();
  return text.includes('"CaseOpened"') && text.includes('"kind":"sealed"');
};

/** What the case was opened with names somebody else. */
function withForgedPerson(payload: Payload): Payload {
  const text = Buffer.from(payload.data ?? []).toString();
  if (!text.includes('"openCase"') || text.includes('"kind"')) return payload;
  return { ...payload, data: Buffer.from(text.replace(/"person":"\w+"/, '"person":"FORGED"')) };
}

/** The first fixture with a payload that holds this text. */
async function saying(fixtures: readonly Fixture[], text: string): Promise<Fixture> {
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
