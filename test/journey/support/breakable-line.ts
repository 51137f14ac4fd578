import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line between a browser and the api that can be cut, as a network does it, and mended. */
export class BreakableLine {
  private readonly open = new Set<Socket>();
  private isCut = false;

  private constructor(
    private readonly server: Server,
    /** Where the browser finds the api at this end of the line. */
    readonly url: string,
  ) {}

  /** @param target address of the api, on this machine */
  static async to(target: string): Promise<BreakableLine> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const line = new BreakableLine(server, `http://127.0.0.1:${port}`);
    server.on('connection', (near) => line.carry(near, Number(new URL(target).port)));
    return line;
  }

  /** Whatever is on the line breaks off, and nothing gets through until it is mended. */
  cut(): void {
    this.isCut = true;
    for (const socket of this.open) socket.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private carry(near: Socket, port: number): void {
    near.on('error', () => near.destroy());
    if (this.isCut) return void near.destroy();
    const far = connect(port, '127.0.0.1');
    far.on('error', () => near.destroy());
    for (const socket of [near, far]) {
      this.open.add(socket);
      socket.on('close', () => this.open.delete(socket));
    }
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    near.pipe(far).pipe(near);
  }
}
