import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { createServer, type Server } from 'node:tls';
import { contentsOf, type Authority, type Certified } from './certificates.js';

/** A line to a server that lets nobody through without a certificate of its authority, as a proxy before Temporal does. */
export class GuardedLine {
  /** Connections that were let through, and those that were not. */
  passed = 0;
  refused = 0;
  private readonly open = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    behind: number,
  ) {
    server.on('tlsClientError', () => (this.refused += 1));
    server.on('secureConnection', (socket) => {
      this.passed += 1;
      this.join(socket, connect(behind, '127.0.0.1'));
    });
  }

  /** @param behind port of the loopback on which the server listens, in plain words */
  static async before(behind: number, authority: Authority, own: Certified): Promise<GuardedLine> {
    const server = createServer({
      ...contentsOf(own),
      ca: readFileSync(authority.certificate),
      requestCert: true,
      rejectUnauthorized: true,
      ALPNProtocols: ['h2'],
    });
    const line = new GuardedLine(server, behind);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return line;
  }

  get address(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(near: Socket, far: Socket): void {
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.open.add(one);
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
      one.pipe(other);
    }
  }
}
