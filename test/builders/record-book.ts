import { createHash } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { isPerson, type Actor } from '../../libs/domain/kernel/actor.js';
import { canonical } from '../../libs/domain/kernel/hash.js';
import { governmentOf } from '../../libs/domain/kernel/id.js';
import type { JsonObject } from '../../libs/domain/kernel/json.js';
import { deadlineMoveId, deliveryMoveId, personMoveId } from '../../libs/domain/kernel/move-id.js';
import type { ActMessage, Fact, RecordInput, SealedAct } from '../../libs/domain/kernel/sealed.js';
import { inScope, type Sql } from '../../libs/persistence/sql/scope.js';
import { StreamFold } from '../../libs/proof/checks/stream-fold.js';
import type { World } from '../../libs/proof/checks/world.js';
import { LawWorld } from '../../libs/proof/world/law-world.js';
import { storeArtifact, storePolicy } from '../../libs/record/artifacts.js';
import { readCitedFacts } from '../../libs/record/cited.js';
import { disclose } from '../../libs/record/disclose.js';
import { NO_EVENT } from '../../libs/record/format/event.js';
import { recordStep } from '../../libs/record/record-step.js';
import { insertEvent, sealAs } from '../../libs/record/sealing.js';
import { appendCommitted } from '../../libs/record/sequencer.js';

const VERSIONS = { sdk: 'none', node: 'none', typescript: 'none' };

/** A law as the book decides with it. `named` may lie about which artefact decided, as a forger would. */
export interface BookLaw {
  readonly artefact: string;
  readonly named: string;
}

/** One act to write down. */
export interface BookAct {
  readonly move: string;
  readonly arguments?: JsonObject;
  readonly actor?: Actor;
  readonly facts?: readonly Fact[];
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Writes acts into a real record without a workflow: a law decides, `recordStep` seals. */
export class RecordBook {
  private readonly last = new Map<string, SealedAct>();
  private readonly folds = new Map<string, StreamFold>();
  private readonly worlds = new Map<string, LawWorld>();
  private readonly holders = new Map<World, StreamFold>();
  /** When the next act is decided, in epoch milliseconds; each is a second after the one before. */
  clock = Date.parse('2026-11-24T02:00:00.000Z');
  private deadlines = 0;
  private keys = 0;
  law: BookLaw = { artefact: '', named: '' };
  policy = '';
  /** What the door makes of a person's message; without it nothing is signed. */
  door: (message: ActMessage, stream: string, seq: number) => ActMessage = (message) => message;

  constructor(
    private readonly dataSource: DataSource,
    private readonly sequencerUrl: string,
  ) {}

  /** Decides with this law from now on. */
  async useLaw(artefact: string): Promise<void> {
    await this.within('62', (sql) => storeArtifact(sql, 'law', Buffer.from(artefact), VERSIONS));
    this.law = { artefact, named: sha256(artefact) };
  }

  async usePolicy(policy: JsonObject): Promise<string> {
    this.policy = await this.within('62', (sql) => storePolicy(sql, policy, VERSIONS));
    for (const world of this.worlds.values()) world.givePolicy(this.policy, canonical(policy));
    this.policies.set(this.policy, canonical(policy));
    return this.policy;
  }
  private readonly policies = new Map<string, string>();

  /** Decides and seals the next act of a stream. */
  async act(stream: string, act: BookAct): Promise<SealedAct> {
    return this.within(governmentOf(stream), async (sql) => {
      const input = await this.decided(sql, stream, act);
      const answer = await recordStep(sql, input);
      if (answer.kind !== 'sealed') throw new Error(`the record answered ${answer.kind}`);
      this.remember(answer.act);
      return answer.act;
    });
  }

  /** Seals an import run: its rows' hashes stand in a disclosure of their own. */
  async importRun(stream: string, rows: readonly string[]): Promise<void> {
    await this.within(governmentOf(stream), async (sql) => {
      const actor = { stream, seq: 0 };
      const input = await this.decided(sql, stream, {
        move: 'recordImport',
        arguments: { rows: rows.length },
        actor,
      });
      await insertEvent(sql, sealAs(input, [disclose('evidence', null, 'rows', rows)]));
    });
  }

  /** Gives every act its place in the log. */
  async sequence(): Promise<void> {
    const client = new pg.Client({ connectionString: this.sequencerUrl });
    await client.connect();
    while ((await appendCommitted(client)) > 0);
    await client.end();
  }

  private async decided(sql: Sql, stream: string, act: BookAct): Promise<RecordInput> {
    const last = this.last.get(stream);
    const at = new Date((this.clock += 1000)).toISOString();
    const actor = act.actor ?? { deadline: `t${(this.deadlines += 1)}`, step: 1 };
    const message = {
      ...this.messageOf(actor),
      move: act.move,
      arguments: act.arguments ?? {},
      facts: act.facts ?? [],
    };
    const foreign = 'stream' in actor && actor.stream !== stream;
    const facts = foreign ? await readCitedFacts(sql, stream, message) : message.facts;
    const { outcome, story, refusal } = await this.decide(
      stream,
      { move: act.move, actor, at },
      message.arguments,
      facts,
    );
    const place = { stream, seq: (last?.seq ?? 0) + 1, prev: last?.hash ?? NO_EVENT, at };
    const whole = isPerson(actor) ? this.door({ ...message, facts }, stream, place.seq) : message;
    const input = {
      ...place,
      act: { ...whole, facts },
      outcome,
      law: this.law.named,
      policy: this.policy,
      story,
      refusal,
    };
    return input as RecordInput;
  }

  private messageOf(actor: Actor) {
    const moveId =
      'deadline' in actor
        ? deadlineMoveId(actor.deadline, actor.step)
        : 'stream' in actor
          ? deliveryMoveId(actor.stream, actor.seq)
          : personMoveId(actor.person, String((this.keys += 1)));
    return { moveId, request: moveId, actor, texts: [], subject: null };
  }

  private async decide(stream: string, act: object, args: JsonObject, facts: readonly Fact[]) {
    const world = this.worldOf(this.law.artefact);
    await this.foldOf(stream).bring(world);
    const texts = facts.map((fact) => canonical(['', '', fact]));
    const event = canonical({ stream, ...act });
    return world.decide({ event, arguments: canonical(['', '', args]), facts: texts }, this.policy);
  }

  private worldOf(artefact: string): LawWorld {
    const known = this.worlds.get(artefact) ?? new LawWorld(artefact);
    for (const [hash, text] of this.policies) known.givePolicy(hash, text);
    this.worlds.set(artefact, known);
    return known;
  }

  private foldOf(stream: string): StreamFold {
    const known = this.folds.get(stream) ?? new StreamFold(stream, this.holders);
    this.folds.set(stream, known);
    return known;
  }

  private remember(act: SealedAct): void {
    this.last.set(act.stream, act);
    this.foldOf(act.stream).add(canonical(['', '', act.story]));
  }

  private within<T>(government: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    return inScope(this.dataSource, { person: null, governments: [government] }, work);
  }
}
