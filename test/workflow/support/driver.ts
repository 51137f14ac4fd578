import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { factNames } from '../../../apps/api/move/fact-names.js';
import { Signer } from '../../../apps/api/move/signer.js';
import { storeTexts } from '../../../apps/api/move/texts.js';
import { isMove } from '../../../apps/api/route/route.js';
import { declaredRoutes } from '../../../apps/api/routes.js';
import { streamResumption, streamStart } from '../../../libs/contracts/messages/stream-start.js';
import {
  ROLLING_OVER,
  type ActMessage,
  type SealedAct,
} from '../../../libs/contracts/messages/stream.contract.js';
import type { PersonActor, Role } from '../../../libs/domain/kernel/actor.js';
import { derivedId, governmentOf } from '../../../libs/domain/kernel/id.js';
import type { JsonObject } from '../../../libs/domain/kernel/json.js';
import { personMoveId } from '../../../libs/domain/kernel/move-id.js';
import { isActOf } from '../../../libs/domain/kernel/sealed.js';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { readFacts } from '../../../libs/persistence/fact-readers.js';
import { inScope, type Sql } from '../../../libs/persistence/sql/scope.js';
import { findStream } from '../../../libs/persistence/stream/stream.view.js';
import { dataConverterWith } from '../../../libs/platform/temporal/data-converter.js';
import { sendUpdate } from '../../../libs/platform/temporal/update.js';
import { actsFrom } from '../../../libs/record/acts.js';
import { requestHash } from '../../../libs/record/format/request.js';
import { KeyRing } from '../../../libs/record/key-ring.js';
import { SigningKey } from '../../../libs/record/signing-key.js';
import { StreamCodec } from '../../../libs/record/stream-codec.js';

/** Where a stack is, for a test that speaks to its parts directly. */
export interface StackPlaces {
  readonly temporalAddress: string;
  readonly namespace: string;
  readonly databaseUrls: { readonly isen_app: string };
  readonly secrets: { readonly kek: string; readonly signing: string };
}

/** One act as a test orders it. */
export interface Order {
  readonly stream: string;
  readonly move: string;
  readonly by: PersonActor;
  /** The body as a person would send it, free texts in words. */
  readonly body?: JsonObject;
  readonly subject?: string | null;
  readonly key?: string;
  /** Present when the act opens its stream. */
  readonly opens?: { readonly policy: string; readonly cycle: string };
}

/** How long a driven act may take, so that a test that hangs says so itself. */
const PATIENCE_MS = 60_000;

/** How a run that is missing is begun. */
type Begins = { readonly start?: ReturnType<typeof streamStart> };

/** Drives streams with Temporal's client and looks into the record, beside the api. */
export class Driver {
  private constructor(
    readonly app: DataSource,
    readonly client: Client,
    private readonly signer: Signer,
  ) {}

  static async on(stack: StackPlaces): Promise<Driver> {
    const app = await openDataSource(stack.databaseUrls.isen_app, 4);
    const codec = new StreamCodec(new KeyRing(app, stack.secrets.kek));
    const connection = await Connection.connect({ address: stack.temporalAddress });
    const dataConverter = dataConverterWith(codec);
    const signer = new Signer(new SigningKey(stack.secrets.signing));
    return new Driver(app, new Client({ connection, namespace: stack.namespace, dataConverter }), signer);
  }

  async close(): Promise<void> {
    await this.app.destroy();
    await this.client.connection.close();
  }

  /** Somebody who holds a role in a government, by the standing they would act on. */
  async holder(government: string, role: Role, unit?: string): Promise<PersonActor> {
    const [row] = await this.within(government, (sql) =>
      sql<PersonActor>(
        `select person, id as standing, role from reference.standing
         where government = $1 and role = $2 and ($3::text is null or unit = $3) and until is null order by id limit 1`,
        [government, role, unit ?? null],
      ),
    );
    if (!row) throw new Error(`nobody holds ${role} in ${government}`);
    return row;
  }

  /** The id of a stream that nobody has opened yet. */
  fresh(kind: string, government: string): string {
    return `${kind}/${government}/${derivedId(kind, randomUUID())}`;
  }

  /** Makes the message of an order as the api would: texts into the intake, facts read, move id and request. */
  async message(order: Order): Promise<ActMessage> {
    const { stream, move, by, body = {}, subject = null, key = randomUUID() } = order;
    const kind = stream.split('/')[0];
    const route = declaredRoutes.filter(isMove).find((one) => one.kind === kind && one.move === move);
    if (!route) throw new Error(`${kind} has no route for ${move}`);
    return this.within(governmentOf(stream), async (sql) => {
      const parsed = route.body.parse(body) as JsonObject;
      const request = requestHash(key, body);
      const moveId = personMoveId(by.person, key);
      const about = { stream, subject, request, moveId };
      const { arguments: args, texts } = await storeTexts(sql, parsed, route, about);
      const names = [`standing:${by.standing}` as const, ...factNames(route.facts, subject, parsed)];
      const facts = await readFacts(sql, names, { arguments: args, stream, subject });
      const message = { move, moveId, request, actor: by, arguments: args, facts, texts, subject };
      return this.signed(order, message);
    });
  }

  /** A message as it leaves the door. */
  signed({ stream, opens }: Pick<Order, 'stream' | 'opens'>, message: ActMessage): ActMessage {
    return this.signer.signed(
      message,
      { stream, opens: opens ?? null },
      { acr: null, authTime: null, token: null },
    );
  }

  /** Orders an act and waits for what the record has sealed. */
  async act(order: Order): Promise<SealedAct> {
    return this.send(order, await this.message(order));
  }

  /**
   * Sends a message, the very same as often as a test wants.
   * @param begins how a missing run is begun; looked up when it isn't given
   */
  async send(
    order: Pick<Order, 'stream' | 'opens'>,
    message: ActMessage,
    begins?: Begins,
  ): Promise<SealedAct> {
    const { stream } = order;
    const start = begins ?? (await this.startOf(order));
    return sendUpdate<SealedAct>(this.client, {
      workflowId: stream,
      update: message.move,
      updateId: message.moveId,
      argument: message,
      patienceMs: PATIENCE_MS,
      askAgain: ROLLING_OVER,
      isAnswer: isActOf(stream, message.moveId),
      ...start,
    });
  }

  /** As the api does: a run that is missing is begun where the record stands. */
  async startOf({ stream, opens }: Pick<Order, 'stream' | 'opens'>): Promise<Begins> {
    if (opens) return { start: streamStart({ stream, policy: opens.policy }, opens.cycle) };
    const row = await this.within(governmentOf(stream), (sql) => findStream(sql, stream));
    return row?.closed === null ? { start: streamResumption(row) } : {};
  }

  /** Every act that the record holds of a stream. */
  acts(stream: string): Promise<readonly SealedAct[]> {
    return this.within(governmentOf(stream), (sql) => actsFrom(sql, stream, 1, 10_000));
  }

  within<T>(government: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    return inScope(this.app, { person: null, governments: [government] }, work);
  }
}
