import { hash } from 'node:crypto';
import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StreamAudit, type AuditedAct } from '../../../apps/web/audit/world/stream-audit.js';
import type { ReplayAnswer, SealedEventRow } from '../../../libs/contracts/record/audit.route.js';
import { NoSuchLaw, type LawSource } from '../../../libs/proof/checks/world.js';
import { LawWorld } from '../../../libs/proof/world/law-world.js';
import { Caller } from '../../workflow/support/caller.js';
import { sharedStack } from '../../workflow/support/stack.js';
import { superuserOf } from '../support/superuser.js';
import { tellStory } from '../support/tell-story.js';

/** An auditor looks at a told story through the api: every act equal, every planted edit named with its place. */
const GOVERNMENT = '62.71';
const stack = sharedStack();

let superuser: Client;
let auditor: Caller;
let streams: readonly string[];

beforeAll(async () => {
  superuser = await superuserOf(stack);
  await tellStory(stack, GOVERNMENT);
  auditor = await Caller.as(stack, 'auditor');
  streams = (await found('')).map(({ stream }) => stream as string);
});
afterAll(() => superuser.end());

const sha256 = (text: string | Uint8Array): string => hash('sha256', text);

async function read(path: string, method = 'GET'): Promise<Response> {
  const headers = { authorization: `Bearer ${auditor.token}` };
  return fetch(`${stack.apiUrl}${path}`, { method, headers });
}

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}
type Row = { readonly [key: string]: unknown };

/** All pages of a list. */
async function all<R>(path: string): Promise<readonly R[]> {
  const rows: R[] = [];
  for (let next: string | null = ''; next !== null;) {
    const from = `${path}${path.includes('?') ? '&' : '?'}limit=100${next && `&cursor=${next}`}`;
    const page = (await (await read(from)).json()) as Page<R>;
    rows.push(...page.rows);
    next = page.next;
  }
  return rows;
}
const found = (filter: string) => all<Row>(`/streams?government=${GOVERNMENT}${filter}`);
const placeOf = (stream: string): string => `/streams/${stream.split('/')[0]}/${stream.split('/')[2]}`;

/** Laws as a browser gets them: from the api, checked, each in a world of its own. */
class ServedLaws implements LawSource {
  private readonly worlds = new Map<string, Promise<LawWorld>>();

  async worldOf(law: string, policy: string): Promise<LawWorld> {
    const making = this.worlds.get(law) ?? served('law', law).then((text) => new LawWorld(text));
    this.worlds.set(law, making);
    const world = await making;
    if (!world.knowsPolicy(policy)) world.givePolicy(policy, await served('policy', policy));
    return world;
  }
}
async function served(kind: 'law' | 'policy', name: string): Promise<string> {
  const answer = await read(`/artifacts/${kind}/${name}.${kind === 'law' ? 'js' : 'json'}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (sha256(bytes) !== name) throw new NoSuchLaw(`${kind} ${name} has other bytes`);
  return new TextDecoder().decode(bytes);
}

/** Every act of a stream, checked and decided again from what the api gives. */
async function audited(stream: string, laws = new ServedLaws()): Promise<readonly AuditedAct[]> {
  const audit = new StreamAudit(stream, laws, sha256);
  const acts: AuditedAct[] = [];
  for (const row of await all<SealedEventRow>(`${placeOf(stream)}/record`)) acts.push(await audit.take(row));
  return acts;
}
const differencesIn = (acts: readonly AuditedAct[]) => acts.flatMap(({ differences }) => differences);

test('of a whole told story every act is decided again as it was sealed', async () => {
  const laws = new ServedLaws();
  let acts = 0;
  for (const stream of streams) {
    const checked = await audited(stream, laws);
    expect(differencesIn(checked)).toEqual([]);
    expect(checked.every(({ again, event }) => again?.outcome === event?.outcome)).toBe(true);
    acts += checked.length;
  }
  expect(new Set(streams.map((stream) => stream.split('/')[0]))).toEqual(
    new Set(['cycle', 'case', 'session', 'succession', 'signing']),
  );
  expect(acts).toBeGreaterThan(streams.length);
});

test('the refused attempts of the story are listed, each with its rule and who tried', async () => {
  const refused = await all<Row>(`/refusals?government=${GOVERNMENT}`);
  const [counted] = (
    await superuser.query<{ count: number }>(
      `select count(*)::int as count from record.event where outcome = 'refused' and government = '${GOVERNMENT}'`,
    )
  ).rows;
  expect(refused).toHaveLength(counted!.count);
  for (const { refusal, actorName } of refused) {
    expect(refusal).toMatchObject({
      code: expect.any(String) as string,
      article: expect.any(String) as string,
    });
    expect(actorName).toEqual(expect.any(String));
  }
});

describe('the longest session', () => {
  let session: string;
  beforeAll(async () => {
    const sessions = await found('&kind=session');
    session = String(sessions.toSorted((a, b) => Number(b['acts']) - Number(a['acts']))[0]?.['stream']);
  });

  test('has a decoded history in which every act is linked', async () => {
    const { runs, source } = await historyOf(session);
    expect(source).toBe('engine');
    const events = runs.flatMap(({ events: of }) => of);
    const acts = await all<SealedEventRow>(`${placeOf(session)}/record`);
    const linked = new Set(events.flatMap(({ act }) => act ?? []));
    expect(acts.map(({ seq }) => seq).filter((seq) => !linked.has(seq))).toEqual([]);
    const recording = events.find(({ name, act }) => name === 'record' && act === 2);
    expect(recording?.about['details.result.0']).toMatchObject({
      kind: 'sealed',
      act: { stream: session, move: expect.any(String) as string },
    });
    const delivering = events.find(({ name }) => name === 'deliver');
    expect(events.some(({ follows }) => follows === delivering!.id)).toBe(true);
    expect(JSON.stringify(events)).not.toContain('unreadable');
  });

  test('replays on the server without a difference', async () => {
    const answer = await read(`${placeOf(session)}/replay`, 'POST');
    expect(answer.status).toBe(200);
    const replayed = (await answer.json()) as ReplayAnswer;
    expect(replayed).toMatchObject({
      replay: { workflows: 1, unavailable: 0, differences: 0 },
      differences: [],
    });
    expect(replayed.reexecution.decisions).toBe(replayed.verification.events);
  });

  test.each([
    [
      'one word of an event',
      (of: string) => `update record.event set text = replace(text, '"accepted"', '"refused"') where ${of}`,
      ['event.hash', 'event.outcome', 'outcome'],
    ],
    [
      'a value in the story',
      (of: string) =>
        `update record.disclosure set text = replace(text, '"stage":"', '"stage":"x') where ${of} and class = 'story'`,
      ['disclosure.story', 'story.stage'],
    ],
    [
      'an argument',
      (of: string) =>
        `update record.disclosure set text = replace(text, '{', '{"box":1,') where ${of} and name = 'arguments'`,
      ['disclosure.arguments'],
    ],
    [
      'a column',
      (of: string) => `update record.event set at = at + interval '1 second' where ${of}`,
      ['event.at'],
    ],
    [
      'a disclosure taken away',
      (of: string) => `delete from record.disclosure where ${of} and name = 'arguments'`,
      ['disclosure', 'arguments'],
    ],
  ])('%s is named with its place', async (_what, edit, fields) => {
    await planted(edit(`stream = '${session}' and seq = 2`), async () => {
      const differences = differencesIn(await audited(session));
      expect(differences[0]).toMatchObject({ stream: session, seq: 2 });
      for (const field of fields) {
        expect(differences).toContainEqual(expect.objectContaining({ stream: session, seq: 2, field }));
      }
    });
  });

  test('an edited event is named by the replay on the server too, in codes and hashes alone', async () => {
    const edit = `update record.event set text = replace(text, '"accepted"', '"refused"') where stream = '${session}' and seq = 2`;
    await planted(edit, async () => {
      const replayed = (await (await read(`${placeOf(session)}/replay`, 'POST')).json()) as ReplayAnswer;
      const place = { stream: session, seq: 2 };
      expect(replayed.differences).toContainEqual({
        part: 'decision',
        ...place,
        field: 'outcome',
        expected: 'accepted',
        found: 'refused',
      });
      expect(replayed.differences).toContainEqual(expect.objectContaining({ ...place, field: 'event.hash' }));
      expect(JSON.stringify(replayed)).not.toMatch(/node:|dist|hashes to/);
    });
  });

  test('a changed law is named and decides nothing', async () => {
    await planted(`update record.artifact set bytes = bytes || '\\x20' where kind = 'law'`, async () => {
      const acts = await audited(session);
      expect(acts.every(({ again }) => again === null)).toBe(true);
      expect(differencesIn(acts)[0]).toMatchObject({ seq: 1, field: 'law' });
    });
  });
});

/** Edits the record as somebody who owns the machine, and takes it back afterwards. */
async function planted(edit: string, work: () => Promise<void>): Promise<void> {
  const tables = ['event', 'disclosure', 'artifact'];
  const kept = tables.map((name) => `create table kept_${name} as table record.${name};`).join('');
  await superuser.query(`set session_replication_role = replica; ${kept}`);
  try {
    const { rowCount } = await superuser.query(edit);
    expect(rowCount).toBeGreaterThan(0);
    await work();
  } finally {
    const back = tables.map(
      (name) =>
        `delete from record.${name}; insert into record.${name} select * from kept_${name}; drop table kept_${name};`,
    );
    await superuser.query(`begin; ${back.join('')} commit`);
  }
}

interface HistoryEvent {
  readonly id: number;
  readonly name: string | null;
  readonly act: number | null;
  readonly follows: number | null;
  readonly about: { readonly [path: string]: unknown };
}
interface History {
  readonly source: string;
  readonly runs: readonly { readonly events: readonly HistoryEvent[] }[];
}

async function historyOf(stream: string): Promise<History> {
  const runs: History['runs'][number][] = [];
  let source = '';
  for (let next: string | null = ''; next !== null;) {
    const answer = await read(`${placeOf(stream)}/history${next && `?cursor=${next}`}`);
    const page = (await answer.json()) as History & { readonly next: string | null };
    runs.push(...page.runs);
    source = page.source;
    next = page.next;
  }
  return { source, runs };
}
