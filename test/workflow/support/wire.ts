import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * The wire between a worker and Postgres, which a test can cut at one moment: a transaction that has sent a given
 * text reaches its COMMIT, Postgres hears it, and nobody hears Postgres any more.
 */
export class Wire {
  private constructor(
    private readonly server: Server,
    private readonly held: { text: string | null; readonly sockets: Set<Socket> },
    /** `postgres://…` through this wire. */
    readonly url: string,
  ) {}

  static async to(url: string): Promise<Wire> {
    const held = { text: null as string | null, sockets: new Set<Socket>() };
    const target = new URL(url);
    const server = createServer((near) => join(near, connect(Number(target.port), target.hostname), held));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const through = new URL(url);
    through.port = String((server.address() as { port: number }).port);
    return new Wire(server, held, through.href);
  }

  /** From now on the answer to the COMMIT of a transaction that has sent this text is not passed on. */
  holdCommitAfter(text: string): void {
    this.held.text = text;
  }

  async close(): Promise<void> {
    for (const socket of this.held.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

function join(
  near: Socket,
  far: Socket,
  held: { readonly text: string | null; readonly sockets: Set<Socket> },
) {
  let [spoke, mute] = [false, false];
  for (const socket of [near, far]) held.sockets.add(socket.on('error', () => socket.destroy()));
  near.on('data', (bytes) => {
    spoke ||= held.text !== null && bytes.includes(held.text);
    mute ||= spoke && bytes.includes('COMMIT');
    far.write(bytes);
  });
  far.on('data', (bytes) => {
    if (!mute) near.write(bytes);
  });
  near.on('close', () => far.destroy());
  far.on('close', () => near.destroy());
}
