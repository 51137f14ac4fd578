import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Connections are kept, as a browser keeps them; a client lighter than `fetch` leaves the cores to what is measured. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Answers that mean "ask again with the same key". */
const ASK_AGAIN = [429, 503];

interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Somebody who acts over HTTP on one of their standings. */
export class Caller {
  constructor(
    private readonly apiUrl: string,
    private readonly token: string,
    readonly person: string,
    readonly standing: string,
  ) {}

  /** Makes a move that must be accepted. @throws Error with what the api answered instead */
  async move<T>(method: 'POST' | 'PUT', path: string, body: object): Promise<T> {
    const key = randomUUID();
    for (;;) {
      const { status, text } = await this.ask(method, path, JSON.stringify(body), key);
      if (status === 200 || status === 201) return JSON.parse(text) as T;
      if (!ASK_AGAIN.includes(status)) throw new Error(`${method} ${path} was answered ${status}: ${text}`);
    }
  }

  async get<T>(path: string): Promise<T> {
    const { status, text } = await this.ask('GET', path);
    if (status !== 200) throw new Error(`GET ${path} was answered ${status}: ${text}`);
    return JSON.parse(text) as T;
  }

  /** A kept connection that the server closes just now is no answer; the same key makes asking again harmless. */
  private async ask(method: string, path: string, body?: string, key?: string): Promise<Answer> {
    for (;;) {
      const answer = await this.askOnce(method, path, body, key);
      if (answer) return answer;
    }
  }

  private askOnce(method: string, path: string, body?: string, key?: string): Promise<Answer | null> {
    const writing = { 'content-type': 'application/json', 'idempotency-key': key };
    const headers = { authorization: `Bearer ${this.token}`, standing: this.standing };
    const options = { method, agent, headers: body === undefined ? headers : { ...headers, ...writing } };
    return new Promise((resolve, reject) => {
      const asked = request(`${this.apiUrl}${path}`, options, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (text += chunk));
        answer.once('end', () => resolve({ status: answer.statusCode ?? 0, text }));
        answer.once('error', reject);
      });
      asked.once('error', (error) => (asked.reusedSocket ? resolve(null) : reject(error)));
      asked.end(body);
    });
  }
}
