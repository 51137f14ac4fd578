import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startApi, startWorker, type Ground } from '../../../infra/stack/apps.js';
import { embedded } from '../../../infra/stack/database-server.js';
import { readyEngine, startEngine, type Engine, type ReadyEngine } from '../../../infra/stack/engine.js';
import type { Part, PartSpec } from '../../../infra/stack/part.js';
import { startPostgres } from '../../../infra/stack/postgres.js';
import { foldersIn } from '../../../infra/stack/project.js';
import { ensureTemporalDatabases, TEMPORAL_DATABASES } from '../../../infra/stack/roles.js';
import { startTestStack, type TestStack } from '../../../infra/stack/test-stack.js';
import { voice as aVoice } from '../../../infra/stack/voice.js';
import { superuserOf } from '../../integration/support/superuser.js';
import { asSuperuser } from './superuser.js';

export type PartName = 'worker' | 'api' | 'Temporal' | 'Postgres';

/** A stack of its own whose parts a test may kill and bring back. */
export class HurtStack {
  private readonly parts = new Map<string, Part>();
  private readonly voice = aVoice(() => undefined);
  private ready: Promise<ReadyEngine> | undefined;

  private constructor(
    readonly stack: TestStack,
    private readonly engine: Engine,
  ) {}

  static async up(engine: Engine = 'dev', options: { readonly seed?: boolean } = {}): Promise<HurtStack> {
    // Only a server of its own may be killed.
    delete process.env['TEMPORAL_ADDRESS'];
    return new HurtStack(await startTestStack({ engine, write: () => undefined, ...options }), engine);
  }

  /** Kills a part as kill -9 does: it has no time to say good-bye to anybody. */
  async kill(name: PartName): Promise<void> {
    const { part, pid } = this.running(name);
    // A stopped process can't act on the polite signal that comes before the deadly one.
    process.kill(-pid, 'SIGSTOP');
    // Postgres gives each connection a process in a group of its own.
    for (const child of childrenOf(pid)) killed(child);
    await part.stop(0);
  }

  /** @throws Error when the part does not run */
  running(name: PartName): { readonly part: Part; readonly pid: number } {
    const part = this.parts.get(name) ?? this.stack.crew.find(name);
    if (!part?.pid) throw new Error(`${name} does not run`);
    if (part.hasEnded) throw new Error(`${name} has ended by itself; its log is ${part.log}`);
    return { part, pid: part.pid };
  }

  /** Brings a part back on its port and its data. @param env settings that differ from before */
  async revive(name: PartName, env: { readonly [name: string]: string } = {}): Promise<void> {
    const ground = this.ground(env);
    if (name === 'worker') return startWorker(ground);
    if (name === 'api') return startApi(ground);
    const { data, ports, secrets, namespace } = this.stack;
    const { crew, voice, database } = ground;
    if (name === 'Temporal') {
      this.ready ??= readyEngine(this.engine, ports, { env: process.env, voice });
      const engine = await this.ready;
      return void (await startEngine({ crew, voice, engine, ports, database, secrets, namespace, data }));
    }
    const place = { crew, voice, secrets, port: ports.POSTGRES_PORT, data: join(data, 'postgres') };
    await startPostgres(place);
  }

  /** Deletes everything that a killed Temporal server knew. */
  async wipeTemporal(): Promise<void> {
    const { data, secrets } = this.stack;
    for (const name of readdirSync(data).filter((one) => /^temporal-.*\.db/.test(one)))
      rmSync(join(data, name));
    if (this.engine === 'dev') return;
    for (const database of TEMPORAL_DATABASES)
      await asSuperuser(this.stack, `drop database ${database} with (force)`);
    const admin = await superuserOf(this.stack);
    await ensureTemporalDatabases(admin, secrets).finally(() => admin.end());
  }

  stop(): Promise<void> {
    return this.stack.stop();
  }

  /** The stack's own crew, but every part that it starts is remembered here and can be hurt again. */
  private ground(env: { readonly [name: string]: string }): Ground {
    const { crew, data, ports, secrets, temporal } = this.stack;
    const start = (spec: PartSpec): Part => {
      // Temporal brings its web UI along, which nobody has hurt.
      const running = this.parts.get(spec.name) ?? crew.find(spec.name);
      if (running && !running.hasEnded) return running;
      const part = crew.start({ ...spec, env: { ...spec.env, ...env } });
      this.parts.set(spec.name, part);
      return part;
    };
    const remembering = Object.assign(Object.create(crew) as typeof crew, { start });
    const quiet = { LOG_LEVEL: 'warn', NODE_ENV: 'test' };
    return {
      crew: remembering,
      voice: this.voice,
      folders: foldersIn(data),
      ports,
      database: embedded(ports.POSTGRES_PORT),
      secrets,
      temporal,
      env: quiet,
    };
  }
}

/** The processes that a process has started, where Linux tells them. */
function childrenOf(pid: number): readonly number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was quicker.
  }
}
