import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseState } from '../../../libs/domain/case/case.state.js';
import type { FactSource } from '../../../libs/domain/facts/facts.js';
import { canonical, hashOf } from '../../../libs/domain/kernel/hash.js';
import type { ActStory } from '../../../libs/domain/kernel/sealed.js';
import { nationalPolicy } from '../../../libs/domain/policy/seed-policies.js';
import { caseFacts } from '../../../libs/persistence/case/case.facts.js';
import { findCase, listCases } from '../../../libs/persistence/case/case.view.js';
import { findEligibility } from '../../../libs/persistence/case/eligibility.view.js';
import { cycleFacts } from '../../../libs/persistence/cycle/cycle.facts.js';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { projectAct } from '../../../libs/persistence/projections.js';
import { asFactName, type FactReader } from '../../../libs/persistence/sql/fact.js';
import { CursorInvalid } from '../../../libs/persistence/sql/page.js';
import { inScope, type Sql } from '../../../libs/persistence/sql/scope.js';
import { tasksOf } from '../../../libs/persistence/task/task.view.js';
import { insertEvent, sealAs } from '../../../libs/record/sealing.js';
import { aCase, CYCLE, SESSION, SIGNING, SUCCESSION, type CaseBuilder } from '../../builders/case-builder.js';
import { actor } from '../../builders/desk.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';
import { inKobar as access, isListed } from '../access/access-filters.js';

const HASH = 'f'.repeat(64);
let database: FreshDatabase;
let app: DataSource;

beforeAll(async () => {
  database = await freshDatabase();
  app = await openDataSource(database.url('isen_app'), 2);
});
afterAll(async () => {
  await app?.destroy();
  await database?.stop();
});

const scoped = <T>(work: (sql: Sql) => Promise<T>, governments = ['62.01']) =>
  inScope(app, { person: null, governments }, work);

const act = (stream: string, seq: number, stage: string) => ({
  stream,
  seq,
  stage,
  hash: HASH,
  at: `2026-11-24T03:00:00.${String(seq).padStart(3, '0')}Z`,
  move: 'any',
  actorPerson: null,
  policy: hashOf(nationalPolicy),
});

const tell = (sql: Sql, by: ReturnType<typeof act>, events: ActStory['events']) =>
  projectAct(sql, 'view', by, { events, claims: [], deliveries: [] });

/** Everything the case has told so far, folded into the read tables act by act. */
async function projected(talent: CaseBuilder): Promise<void> {
  await scoped(async (sql) => {
    let seq = 0;
    for (const { story } of talent.decisions) {
      const events = story.events as ActStory['events'];
      await tell(sql, act(talent.stream, ++seq, story.stage), events);
    }
  });
}

/** The row that the state of the law says there should be. */
const rowOf = (state: CaseState) => ({
  cycle: state.cycle,
  person: state.person,
  unit: state.unit,
  stage: state.stage,
  nominator: state.nominator,
  verifier: state.verifier,
  supervisor: state.supervisor,
  ties: state.ties,
  eligibility: state.findings,
  scores: Object.fromEntries(state.scores.map((score) => [score.instrument, score])),
  deferred: state.deferred,
  performance: state.axes?.performance ?? null,
  potential: state.axes?.potential ?? null,
  talentScore: state.axes?.talentScore ?? null,
  mappedBox: state.axes?.mappedBox ?? null,
  box: state.box,
  enrolledIn: state.enrolledIn,
  position: state.position,
  document: state.document,
  outcome: state.closed,
});

const journeys: readonly [string, () => CaseBuilder][] = [
  ['P-opened', () => aCase({ person: 'P-opened' }).opened()],
  ['P-deferred', () => deferred(aCase({ person: 'P-deferred' }))],
  ['P-lapsed', () => lapsed(aCase({ person: 'P-lapsed' }))],
  ['P-signing', () => signing(aCase({ person: 'P-signing' }))],
  ['P-closed', () => closed(aCase({ person: 'P-closed' }))],
];

function deferred(talent: CaseBuilder): CaseBuilder {
  talent.verified().scored(9000, 7000).conclude('defer');
  return talent;
}
function lapsed(talent: CaseBuilder): CaseBuilder {
  talent.nominated().verify('revise');
  talent.about({ unitHead: 'successor' }).revise(actor('successor', 'unitHead', 'dinas'));
  talent.verify('revise');
  for (const step of [1, 2, 3] as const) talent.struck('reviseNomination', step);
  return talent;
}
function signing(talent: CaseBuilder): CaseBuilder {
  talent.placed().enrol(SIGNING);
  return talent;
}
function closed(talent: CaseBuilder): CaseBuilder {
  talent.assessed().enrol(SESSION);
  talent.adoptBox(9, ['cousin']);
  talent.enrol(SUCCESSION);
  talent.conclusion(null);
  talent.close();
  return talent;
}

describe('the read row of a talent case', () => {
  it.each(journeys)('says what the law folds: %s', async (_, travel) => {
    const talent = travel();
    await projected(talent);
    const row = await scoped((sql) => findCase(sql, talent.stream));
    expect(row).toMatchObject(rowOf(talent.state));
    expect(row!.seq).toBeLessThanOrEqual(talent.decisions.length);
    const open = (await scoped((sql) => tasksOf(sql, talent.stream))).filter(({ closedAt }) => !closedAt);
    expect(open.map(({ task, kind, owner }) => ({ task, kind, owner }))).toEqual(
      talent.state.tasks.map(({ task, kind, owner }) => ({ task, kind, owner })),
    );
  });

  it('is the same row when its acts are folded twice', async () => {
    const talent = signing(aCase({ person: 'P-twice' }));
    await projected(talent);
    const once = await scoped((sql) => findCase(sql, talent.stream));
    await projected(talent);
    expect(await scoped((sql) => findCase(sql, talent.stream))).toEqual({ ...once });
  });

  it('is seen in its own government only, by its own person and unit only', async () => {
    const talent = aCase({ person: 'P-private' }).opened();
    await projected(talent);
    expect(await scoped((sql) => findCase(sql, talent.stream), ['62.71'])).toBeNull();
    const { stream, state } = talent;
    const passes = (some: Parameters<typeof isListed>[2]) => scoped((sql) => isListed(sql, stream, some));
    expect(await passes({ person: 'other', subjectIn: ['62.01'] })).toBe(false);
    expect(await passes({ units: [{ government: '62.01', unit: 'badan' }] })).toBe(false);
    expect(await passes({ person: 'P-private', subjectIn: ['62.71'] })).toBe(false);
    expect(await passes({ person: 'P-private', subjectIn: ['62.01'] })).toBe(true);
    expect(await passes({ units: [{ government: '62.01', unit: state.unit }] })).toBe(true);
  });

  it('is listed page by page, each once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await scoped((sql) => listCases(sql, { cycle: CYCLE, limit: 2, cursor, access }));
      seen.push(...page.rows.map(({ stream }) => stream));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(journeys.length);
    await expect(scoped((sql) => listCases(sql, { cursor: 'bm9uc2Vuc2U', access }))).rejects.toThrow(
      CursorInvalid,
    );
  });
});

describe('facts read from view rows', () => {
  it('cite the event that wrote the row', async () => {
    const talent = signing(aCase({ person: 'P-fact' }));
    await projected(talent);
    const about = { stream: SESSION, subject: null };
    const [fact] = await scoped((sql) =>
      caseFacts['case']!(sql, { name: 'case', arguments: { case: talent.stream }, ...about }),
    );
    expect(fact).toMatchObject({
      value: { stage: 'placed', person: 'P-fact', enrolledIn: [SIGNING], box: 9 },
      cites: [{ stream: talent.stream, seq: talent.decisions.length, hash: HASH }],
      subject: 'P-fact',
    });
    const [cases] = await scoped((sql) =>
      caseFacts['cases']!(sql, { name: 'cases', arguments: { cases: [talent.stream] }, ...about }),
    );
    expect(cases!.value).toEqual([fact!.value]);
    expect(() => canonical(cases)).not.toThrow();
  });

  it('know the unplaced of the succession group as candidates', async () => {
    const [candidate, developed] = [
      aCase({ person: 'P-candidate' }).inBox(8),
      aCase({ person: 'P-developed' }).inBox(5),
    ];
    await projected(candidate);
    await projected(developed);
    const request = {
      name: 'candidates' as const,
      arguments: { cycle: CYCLE },
      stream: SUCCESSION,
      subject: null,
    };
    const [fact] = await scoped((sql) => caseFacts['candidates']!(sql, request));
    expect(fact!.value!.map(({ stream }) => stream)).toEqual([candidate.stream]);
  });

  it('are null and cite nothing when nobody knows them', async () => {
    const readers = Object.entries<FactReader<FactSource>>({ case: caseFacts['case']!, ...cycleFacts });
    for (const [name, read] of readers) {
      const request = { name: asFactName(name), arguments: {}, stream: SESSION, subject: null };
      const nothing = { name, value: null, cites: [], subject: null };
      expect(await scoped((sql) => read(sql, request))).toEqual([nothing]);
    }
  });
});

describe('the eligibility of a case', () => {
  /** Seals the nomination of a case as the record does, with the fact it stood on. */
  const seal = (talent: CaseBuilder) =>
    scoped(async (sql) => {
      const { story } = talent.decisions[1]!;
      const fact = { name: `servant:${talent.state.person}`, cites: [], subject: talent.state.person };
      const actor = { person: 'head', standing: 's-head', role: 'unitHead' as const };
      const message = { move: 'nominate', moveId: HASH, request: HASH, actor, arguments: {}, texts: [] };
      const facts = [{ ...fact, value: talent.facts[fact.name]! }];
      const { stream, seq, at, policy } = act(talent.stream, 2, story.stage);
      const sealed = { ...message, facts, subject: talent.state.person };
      const by = { law: HASH, policy, story: story as unknown as ActStory, refusal: null };
      const input = { stream, seq, prev: HASH, at, act: sealed, ...by };
      await insertEvent(sql, sealAs({ ...input, outcome: 'accepted' }, []));
      await sql(
        `insert into record.artifact (hash, kind, bytes, versions) values ($1, 'policy', convert_to($2, 'UTF8'), '{}')
         on conflict do nothing`,
        [policy, canonical(nationalPolicy)],
      );
    });

  it('names datum, source, date and article of every requirement, from the sealed fact', async () => {
    const talent = aCase({ person: 'P-eligible', health: null }).nominated();
    await projected(talent);
    await seal(talent);
    const view = await scoped((sql) => findEligibility(sql, talent.stream));
    expect(view).toMatchObject({ on: '2026-11-24', erased: false });
    expect(view!.findings.map(({ rule, result }) => ({ rule, result }))).toEqual(talent.state.findings);
    expect(view!.findings.find(({ rule }) => rule === 'AgeMustNotExceedMaximum')).toMatchObject({
      datum: 48,
      unit: 'years',
      source: 'siasn-export',
      date: '2026-11-01',
      sentence: { id: 'Usia paling tinggi 56 tahun.' },
    });
  });

  it('keeps its results when the evidence is destroyed', async () => {
    const talent = aCase({ person: 'P-erased' }).nominated();
    await projected(talent);
    await seal(talent);
    await database.asSuperuser(
      `set session_replication_role = replica;
       delete from record.disclosure where stream = '${talent.stream}' and class = 'evidence'`,
    );
    const { erased, findings } = (await scoped((sql) => findEligibility(sql, talent.stream)))!;
    expect(erased).toBe(true);
    expect(findings.map(({ rule, result }) => ({ rule, result }))).toEqual(talent.state.findings);
  });
});
