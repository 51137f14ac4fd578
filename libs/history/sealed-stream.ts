import type { DataSource } from 'typeorm';
import type { Fact, SealedAct } from '../contracts/messages/stream.contract.js';
import { governmentOf } from '../domain/kernel/id.js';
import { inScope, type Sql } from '../persistence/sql/scope.js';
import { actsFrom, disclosed } from '../record/acts.js';
import type { SealedEvent } from '../record/format/event.js';

/** A sealed act with what stands beside its story: everything a history can be held against. */
export interface HeldAct {
  readonly act: SealedAct;
  readonly prev: string;
  readonly actor: SealedEvent['actor'];
  /** Undefined when erased. */
  readonly arguments: unknown;
  /** By name. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** Whether everything that was sealed with it is still there; whether it may be missing is not a history's matter. */
  readonly isWhole: boolean;
}

/** The sealed acts of one stream, by number and by move id. */
export interface SealedStream {
  readonly bySeq: ReadonlyMap<number, HeldAct>;
  readonly byMove: ReadonlyMap<string, HeldAct>;
}

const PAGE = 500;

/** Reads what the record holds of a stream now. @throws Error when a story is missing */
export function readSealedStream(dataSource: DataSource, stream: string): Promise<SealedStream> {
  return inScope(dataSource, { person: null, governments: [governmentOf(stream)] }, async (sql) => {
    const acts: SealedAct[] = [];
    for (let more = true; more;) {
      const page = await actsFrom(sql, stream, (acts.at(-1)?.seq ?? 0) + 1, PAGE);
      acts.push(...page);
      more = page.length === PAGE;
    }
    const held = await withEvidence(sql, stream, acts);
    return {
      bySeq: new Map(held.map((one) => [one.act.seq, one])),
      byMove: new Map(held.map((one) => [one.act.moveId, one])),
    };
  });
}

interface Row {
  seq: number;
  name: string;
  text: string;
}

async function withEvidence(sql: Sql, stream: string, acts: readonly SealedAct[]): Promise<HeldAct[]> {
  const events = await sql<{ seq: number; text: string; disclosed: number }>(
    `select seq, text, (select count(*)::int from record.disclosure d where d.stream = e.stream and d.seq = e.seq)
       as disclosed
     from record.event e where stream = $1`,
    [stream],
  );
  const evidence = await sql<Row>(
    `select seq, name, text from record.disclosure
     where stream = $1 and class = 'evidence' and (name = 'arguments' or name like 'fact/%')`,
    [stream],
  );
  const texts = new Map(
    events.map(({ seq, text, disclosed: left }) => [seq, { ...(JSON.parse(text) as SealedEvent), left }]),
  );
  const bySeq = Map.groupBy(evidence, ({ seq }) => seq);
  return acts.map((act) => {
    const { prev, actor, sealed, left } = texts.get(act.seq) as SealedEvent & { left: number };
    const rows = bySeq.get(act.seq) ?? [];
    const args = rows.find(({ name }) => name === 'arguments');
    const facts = rows.filter(({ name }) => name !== 'arguments').map(({ text }) => disclosed<Fact>(text));
    return {
      act,
      prev,
      actor,
      arguments: args && disclosed(args.text),
      facts: new Map(facts.map((fact) => [fact.name, fact])),
      isWhole: left >= sealed.length,
    };
  });
}
