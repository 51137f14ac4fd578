import { randomUUID } from 'node:crypto';
import { personaTokenRequest } from '../../libs/contracts/identity/persona-grant.js';
import type { MoveAnswer } from '../../libs/contracts/wire/move-answer.js';
import { move, read, type Outcome, type Refused } from './http.js';
import type { Door } from './whereabouts.js';

/** Somebody of the story: acts over HTTP with a token of their own and a fresh key for every move. */
export class Persona {
  private constructor(
    /** Short name of the persona, as `npm run token` knows it. */
    readonly slug: string,
    private readonly apiUrl: string,
    private readonly token: string,
    /** Which of their standings they act on. */
    private readonly standing: string | null,
  ) {}

  /** Signs a persona in at the demo issuer. */
  static async signedIn(at: Door, slug: string): Promise<Persona> {
    const answer = await fetch(`${at.issuerUrl}/token`, personaTokenRequest(slug));
    if (!answer.ok) throw new Error(`the demo issuer has no token for ${slug} (${answer.status})`);
    const { access_token: token } = (await answer.json()) as { access_token: string };
    return new Persona(slug, at.apiUrl, token, null);
  }

  /** The same person acting on one of their standings. */
  on(standing: string): Persona {
    return new Persona(this.slug, this.apiUrl, this.token, standing);
  }

  get<View>(path: string): Promise<View> {
    return read<View>(this.apiUrl, { method: 'GET', path, headers: this.headers() });
  }

  /** Makes a move that the law accepts. @throws Error with the rule's sentence when it refuses */
  async put(path: string, body: object): Promise<MoveAnswer> {
    return accepted(this.slug, path, await this.write('PUT', path, body));
  }

  /** Makes the move that opens a stream. @throws Error with the rule's sentence when the law refuses */
  async post(path: string, body: object): Promise<MoveAnswer> {
    return accepted(this.slug, path, await this.write('POST', path, body));
  }

  /** Makes a move that the law must refuse. @throws Error when it was accepted, or refused by another rule */
  async isRefused(rule: string, method: 'PUT' | 'POST', path: string, body: object): Promise<Refused> {
    const outcome = await this.write(method, path, body);
    if ('refused' in outcome && outcome.refused.code === rule) return outcome.refused;
    const instead = 'refused' in outcome ? `refused by ${outcome.refused.code}` : 'accepted';
    throw new Error(`${rule} should have refused ${path} of ${this.slug}, but it was ${instead}`);
  }

  private write(method: 'PUT' | 'POST', path: string, body: object): Promise<Outcome> {
    const headers = {
      ...this.headers(),
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    };
    return move(this.apiUrl, { method, path, headers, body });
  }

  private headers() {
    const standing = this.standing ? { standing: this.standing } : {};
    return { authorization: `Bearer ${this.token}`, ...standing };
  }
}

function accepted(slug: string, path: string, outcome: Outcome): MoveAnswer {
  if ('accepted' in outcome) return outcome.accepted;
  const { code, sentence } = outcome.refused;
  throw new Error(`${path} of ${slug} was refused: ${sentence.en} (${code})`);
}
