import { until } from '../../../apps/story/waiting.js';
import { personaTokenRequest } from '../../../libs/contracts/identity/persona-grant.js';
import type { MoveAnswer } from '../../../libs/contracts/wire/move-answer.js';
import type { Problem } from '../../../libs/contracts/wire/problem.js';

export interface Called {
  readonly status: number;
  /** Seconds after which the api asks to be asked again. */
  readonly retryAfter: string | null;
  readonly body: Partial<MoveAnswer> & Partial<Problem>;
}

/** A persona at the api of a stack, one request at a time, as the wire gives it: nothing is repeated. */
export class Caller {
  private constructor(
    private readonly apiUrl: string,
    readonly token: string,
  ) {}

  static async as(
    stack: { readonly apiUrl: string; readonly issuerUrl: string },
    persona: string,
  ): Promise<Caller> {
    const answer = await fetch(`${stack.issuerUrl}/token`, personaTokenRequest(persona));
    const { access_token: token } = (await answer.json()) as { access_token: string };
    return new Caller(stack.apiUrl, token);
  }

  async move(method: 'POST' | 'PUT', path: string, body: object, key: string): Promise<Called> {
    const headers = {
      authorization: `Bearer ${this.token}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    };
    const answer = await fetch(`${this.apiUrl}${path}`, { method, headers, body: JSON.stringify(body) });
    const retryAfter = answer.headers.get('retry-after');
    return { status: answer.status, retryAfter, body: (await answer.json()) as Called['body'] };
  }

  /** Asks again with the same key until the api knows the outcome. */
  untilKnown(method: 'POST' | 'PUT', path: string, body: object, key: string): Promise<Called> {
    return until('the outcome', async () => {
      const called = await this.move(method, path, body, key).catch(() => undefined);
      return called && called.status !== 503 && called;
    });
  }
}
