import pg from 'pg';
import { personMoveId } from '../../libs/domain/kernel/move-id.js';
import type { Entry, Ledger } from './ledger.js';

/** One event as the record holds it, read from the bytes that its hash is taken over. */
export interface Held {
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
  readonly outcome: string;
  readonly moveId: string;
  readonly isPersons: boolean;
}

/** What the record and the clients' ledger say against each other. */
export interface Verdict {
  /** Answered, and not in the record. */
  readonly lost: number;
  /** In the record more often than once. */
  readonly doubled: number;
  /** In the record with another answer, answered in two ways, or never asked for. */
  readonly contradicted: number;
  /** A sentence per fault, the first few. */
  readonly faults: readonly string[];
}

const TOLD_MAX = 20;

/** Compares the ledger with the record, act by act, and the record with itself. */
export function judged(ledger: Ledger, record: readonly Held[]): Verdict {
  const byMove = Map.groupBy(record, ({ moveId }) => moveId);
  const lost: string[] = [];
  const contradicted: string[] = [];
  const asked = new Set<string>();
  for (const entry of ledger.entries) {
    const moveId = personMoveId(entry.person, entry.key);
    asked.add(moveId);
    const [held] = byMove.get(moveId) ?? [];
    if (!held && isSealed(entry)) lost.push(`${entry.what} was answered and is not in the record`);
    const words = contradictionOf(entry, held);
    if (words) contradicted.push(`${entry.what}: ${words}`);
  }
  for (const one of record)
    if (one.isPersons && !asked.has(one.moveId))
      contradicted.push(`${one.stream} ${one.seq} was never asked for`);
  const doubled = [...doublesOf(byMove), ...brokenOf(record)];
  const faults = [...lost, ...doubled, ...contradicted].slice(0, TOLD_MAX);
  return { lost: lost.length, doubled: doubled.length, contradicted: contradicted.length, faults };
}

const isSealed = ({ answer }: Entry): boolean => answer !== undefined && 'seq' in answer;

function contradictionOf(entry: Entry, held: Held | undefined): string | undefined {
  const { answer, contradiction } = entry;
  if (contradiction) return contradiction;
  if (!answer || !held) return undefined;
  if (!('seq' in answer)) return `turned away with ${answer.door}, and sealed as ${held.stream} ${held.seq}`;
  const same =
    answer.stream === held.stream &&
    answer.seq === held.seq &&
    answer.outcome === held.outcome &&
    (answer.hash === null || answer.hash === held.hash);
  return same
    ? undefined
    : `answered as ${answer.seq} ${answer.outcome}, held as ${held.seq} ${held.outcome}`;
}

/** A person's act has one place in the whole record, any other act one in its stream. */
function doublesOf(byMove: ReadonlyMap<string, readonly Held[]>): readonly string[] {
  return [...byMove.values()].flatMap((held) => {
    const places = new Set(held.map(({ stream, isPersons }) => (isPersons ? '' : stream)));
    const { stream, seq } = held[0]!;
    return Array.from({ length: held.length - places.size }, () => `${stream} ${seq} is sealed twice`);
  });
}

/** Two acts under one number, or a number that is missing. */
function brokenOf(record: readonly Held[]): readonly string[] {
  return [...Map.groupBy(record, ({ stream }) => stream)].flatMap(([stream, held]) => {
    const numbers = new Set(held.map(({ seq }) => seq));
    const twice = held.length - numbers.size;
    const gaps = Math.max(...numbers) - numbers.size;
    return [
      ...Array.from({ length: twice }, () => `${stream} holds a number twice`),
      ...Array.from({ length: gaps }, () => `${stream} lacks a number`),
    ];
  });
}

/** Everything that these governments' streams hold, imports aside. */
export async function recordOf(url: string, governments: readonly string[]): Promise<readonly Held[]> {
  return rows<Held>(
    url,
    `select stream, seq, hash, outcome, text::jsonb ->> 'moveId' as "moveId",
            jsonb_exists(text::jsonb -> 'actor', 'person') as "isPersons"
       from record.event where government = any($1) and stream not like 'import/%' order by stream, seq`,
    [governments],
  );
}

const OPEN = `government = any($1) and closed is null and kind <> 'import'`;

/** Streams that have not ended. */
export async function openStreams(url: string, governments: readonly string[]): Promise<readonly string[]> {
  const found = await rows<{ stream: string }>(url, `select stream from view.stream where ${OPEN}`, [
    governments,
  ]);
  return found.map(({ stream }) => stream);
}

/** Streams that are open, and deliveries that have not arrived. */
export async function leftOpen(url: string, governments: readonly string[]): Promise<readonly string[]> {
  const found = await rows<{ words: string }>(
    url,
    `select stream || ' is open at ' || stage as words from view.stream where ${OPEN}
     union all
     select 'delivery of ' || d.stream || ' ' || d.seq || ' to ' || d.receiver from record.delivery d
       where d.government = any($1) and d.phase = 'due' and not exists (
         select from record.delivery e where e.stream = d.stream and e.seq = d.seq and e.receiver = d.receiver
            and e.phase <> 'due')`,
    [governments],
  );
  return found.map(({ words }) => words);
}

/** How long a deadline or a delivery may be late before it counts, beyond what the waker leaves alone. */
const LATE = `interval '10 seconds'`;

/** Deadlines that should have struck, and decisions that have not arrived everywhere, though nobody makes a move. */
export async function overdue(url: string, governments: readonly string[]): Promise<readonly string[]> {
  const found = await rows<{ words: string }>(
    url,
    `select stream || ' was not struck by the deadline of ' || task as words from view.task
       where government = any($1) and closed_at is null and next_strike_at < clock_timestamp() - ${LATE}
     union all
     select stream || ' has not settled the deliveries of ' || array_to_string(owing, ', ') from view.stream
       where government = any($1) and owing <> '{}' and updated_at < clock_timestamp() - ${LATE}`,
    [governments],
  );
  return found.map(({ words }) => words);
}

async function rows<Row>(url: string, text: string, params: readonly unknown[]): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, [...params])).rows as readonly Row[];
  } finally {
    await client.end();
  }
}
