import pg from 'pg';
import { appendBelow, appendCommitted, findHorizon } from '../../../libs/record/sequencer.js';
import type { FreshDatabase } from '../../support/fresh-database.js';
import { numbered, SealingSession } from './sealing-session.js';

/** Steps of one interleaving, before all that is open ends. */
const STEPS = 20;
const WRITERS = 3;

/** One session of the play: its state, and the steps that it may take in it. */
interface Player {
  steps(): readonly (() => Promise<unknown>)[];
  /** Ends what it has open. */
  finish(): Promise<void>;
}

/** Writers, a stranger and a sequencer, each a real connection; chance decides who goes on, and how. */
export class Interleavings {
  private position = 0;
  /** Transactions of plays before have lower numbers. */
  private since = '0';

  private constructor(
    private readonly players: readonly Player[],
    private readonly look: pg.Client,
    private readonly close: () => Promise<void>,
  ) {}

  /** @param horizon how the sequencer finds its horizon; another one is a plant */
  static async open(database: FreshDatabase, horizon = findHorizon): Promise<Interleavings> {
    const clients = [database.superuser('postgres'), database.superuser(), database.superuser()];
    for (const client of clients) await client.connect();
    const [stranger, sequencer, look] = clients as [pg.Client, pg.Client, pg.Client];
    const writers: SealingSession[] = [];
    for (let n = 0; n < WRITERS; n += 1)
      writers.push(await SealingSession.open(new pg.Client({ connectionString: database.url('isen_app') })));
    const close = async (): Promise<void> => {
      for (const client of [...clients, ...writers.map((writer) => writer.client)]) await client.end();
    };
    const names = { next: 0 };
    const players = [
      ...writers.map((writer, index) => aWriter(writer, index, () => `case/62.01/${(names.next += 1)}`)),
      aStranger(stranger),
    ];
    const itself = aSequencer(sequencer, horizon);
    // Twice, so that it has a turn as often as what it looks for happens.
    return new Interleavings([...players, itself, itself], look, close);
  }

  /**
   * Plays one interleaving to its end.
   * @returns what is wrong with the order of the log; undefined when nothing is
   */
  async play(chance: () => number): Promise<string | undefined> {
    for (let step = 0; step < STEPS; step += 1) {
      const player = this.players[Math.floor(chance() * this.players.length)]!;
      const steps = player.steps();
      await steps[Math.floor(chance() * steps.length)]?.();
    }
    for (const player of this.players) await player.finish();
    return this.judge();
  }

  async end(): Promise<void> {
    for (const player of this.players) await player.finish();
    await this.close();
  }

  private async judge(): Promise<string | undefined> {
    while ((await appendCommitted(this.look)) > 0);
    const rows = await numbered(this.look, this.position);
    this.position += rows.length;
    const { rows: sealed } = await this.look.query<{ count: number; next: string }>(SEALED, [this.since]);
    if (sealed[0]?.count !== rows.length) return 'an event has no position';
    this.since = sealed[0].next;
    const wrong = rows.findIndex(({ xid }, index) => index > 0 && BigInt(xid) < BigInt(rows[index - 1]!.xid));
    return wrong === -1 ? undefined : `${rows[wrong]!.stream} stands after what was begun later`;
  }
}

const SEALED = `
select (select count(*)::int from record.event where xid >= $1::xid8) as count,
  record.numbered(pg_snapshot_xmax(pg_current_snapshot())) as next`;

function aWriter(session: SealingSession, index: number, name: () => string): Player {
  let state: 'idle' | 'open' | 'prepared' = 'idle';
  const gid = `writer-${index}`;
  const to =
    (next: typeof state, work: () => Promise<void>): (() => Promise<void>) =>
    () =>
      work().then(() => void (state = next));
  const seal = (): Promise<void> => session.seal(name());
  const steps = {
    idle: [to('open', () => session.begin()), to('open', () => session.begin()), to('idle', seal)],
    open: [
      to('open', seal),
      to('open', seal),
      to('idle', () => session.end('commit')),
      to('idle', () => session.end('rollback')),
      to('prepared', () => session.end(`prepare transaction '${gid}'`)),
      to('prepared', () => session.end(`prepare transaction '${gid}'`)),
    ],
    prepared: [
      to('idle', () => session.end(`commit prepared '${gid}'`)),
      to('idle', () => session.end(`rollback prepared '${gid}'`)),
    ],
  };
  const finish = async (): Promise<void> => {
    if (state === 'open') await session.end('commit');
    if (state === 'prepared') await session.end(`commit prepared '${gid}'`);
    state = 'idle';
  };
  return { steps: () => steps[state], finish };
}

function aStranger(client: pg.Client): Player {
  let open = false;
  const begin = async (): Promise<void> => {
    await client.query('begin');
    await client.query('select pg_current_xact_id()');
    open = true;
  };
  const finish = async (): Promise<void> => {
    if (open) await client.query('commit');
    open = false;
  };
  return { steps: () => [open ? finish : begin], finish };
}

/** Between finding its horizon and appending below it, anything may happen. */
function aSequencer(client: pg.Client, horizon: typeof findHorizon): Player {
  let found: string | undefined;
  const finish = async (): Promise<void> => {
    if (found !== undefined) await appendBelow(client, found);
    found = undefined;
  };
  const find = async (): Promise<void> => void (found = await horizon(client));
  return { steps: () => [found === undefined ? find : finish], finish };
}
