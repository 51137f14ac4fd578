import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * The wire between a worker and Postgres, which a test can cut at one moment: a transaction that has sent a given
 * text reaches its COMMIT, Postgres hears it, and nobody hears Postgres any more.
 */
export class Wire {
  private constructor(
    private readonly server: Server,
    private readonly held: Held,
    /** `postgres://…` through this wire. */
    readonly url: string,
  ) {}

  static async to(url: string): Promise<Wire> {
    const held: Held = { text: null, sockets: new Set(), swallow: () => undefined };
    const target = new URL(url);
    const server = createServer((near) => join(near, connect(Number(target.port), target.hostname), held));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const through = new URL(url);
    through.port = String((server.address() as { port: number }).port);
    return new Wire(server, held, through.href);
  }

  /**
   * From now on the answer to the COMMIT of a transaction that has sent this text is not passed on.
   * @returns once Postgres has given the first such answer, and it was kept back
   */
  holdCommitAfter(text: string): Promise<void> {
    this.held.text = text;
    return new Promise((resolve) => (this.held.swallow = resolve));
  }

  /** Answers are passed on again; a connection that was held stays silent. */
  passOn(): void {
    this.held.text = null;
    this.held.swallow = () => undefined;
  }

  async close(): Promise<void> {
    for (const socket of this.held.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

interface Held {
  text: string | null;
  readonly sockets: Set<Socket>;
  swallow: () => void;
}

function join(near: Socket, far: Socket, held: Held) {
  let [spoke, mute] = [false, false];
  for (const socket of [near, far]) held.sockets.add(socket.on('error', () => socket.destroy()));
  near.on('data', (bytes) => {
    spoke ||= held.text !== null && bytes.includes(held.text);
    mute ||= spoke && /commit/i.test(bytes.toString('latin1'));
    far.write(bytes);
  });
  far.on('data', (bytes) => {
    if (mute) held.swallow();
    else near.write(bytes);
  });
  near.on('close', () => far.destroy());
  far.on('close', () => near.destroy());
}
