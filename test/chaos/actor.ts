import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { personaTokenRequest } from '../../libs/contracts/identity/persona-grant.js';
import type { MoveAnswer } from '../../libs/contracts/wire/move-answer.js';
import type { Problem } from '../../libs/contracts/wire/problem.js';
import type { Role } from '../../libs/domain/kernel/actor.js';
import { note, sealedFrom, type Entry, type Ledger, type Sealed } from './ledger.js';

/** Where the stack under test answers. */
export interface Site {
  readonly apiUrl: string;
  readonly issuerUrl: string;
  readonly ledger: Ledger;
}

/** How long one request may hang before it counts as unanswered, in milliseconds; the api itself gives up after 10 s. */
const HANGS_MS = 20_000;
const ASK_AGAIN_MS = 150;
/** How long an act is asked for before it counts as unanswered: a stream that a fault has stopped never answers. */
const PATIENCE_MS = 120_000;
/** Every so many acts one is asked for twice at once, as somebody does who clicks twice. */
const TWICE_EVERY = 7;

interface Standing {
  readonly id: string;
  readonly role: Role;
  readonly governments: readonly string[];
  readonly unit: string | null;
}

interface Me {
  readonly person: string;
  readonly standings: readonly Standing[];
}

/** A person of the seed on one standing, who asks for every act under one key until it is answered. */
export class Actor {
  constructor(
    private readonly site: Site,
    readonly person: string,
    readonly role: Role,
    readonly unit: string | null,
    private readonly headers: { readonly [name: string]: string },
  ) {}

  /** Reads a view, again and again until the api can show it. @throws Error when it says anything else than that */
  async get<View>(path: string): Promise<View> {
    for (;;) {
      const answer = await this.ask('GET', path);
      if (answer?.status === 200) return answer.body as View;
      if (answer && !mayPass(answer.status)) throw new Error(`GET ${path} was answered ${answer.status}`);
      await pause(ASK_AGAIN_MS);
    }
  }

  /**
   * Makes an act.
   * @returns what the law said; null when the door turned it away, or nobody answered
   */
  async act(method: 'PUT' | 'POST', path: string, body: object): Promise<Sealed | null> {
    const key = randomUUID();
    const again = (): Promise<void> => this.untilAnswered(entry, method, path, body);
    const entry: Entry = { key, person: this.person, what: `${method} ${path}`, again };
    this.site.ledger.enter(entry);
    const twice = this.site.ledger.entries.length % TWICE_EVERY === 0;
    await Promise.all(twice ? [again(), again()] : [again()]);
    return entry.answer && 'seq' in entry.answer ? entry.answer : null;
  }

  private async untilAnswered(entry: Entry, method: string, path: string, body: object): Promise<void> {
    const limit = Date.now() + PATIENCE_MS;
    while (Date.now() < limit) {
      const answer = await this.ask(method, path, body, entry.key);
      if (answer && !mayPass(answer.status)) return note(entry, answerOf(answer));
      if (answer?.status === 500) this.site.ledger.faultsTold.push(`${entry.what}: ${inWords(answer.body)}`);
      await pause(ASK_AGAIN_MS);
    }
  }

  /** One request; undefined when the connection broke. */
  private async ask(method: string, path: string, body?: object, key?: string): Promise<Answer | undefined> {
    const more = key ? { 'content-type': 'application/json', 'idempotency-key': key } : {};
    try {
      const answer = await fetch(`${this.site.apiUrl}${path}`, {
        method,
        headers: { ...this.headers, ...more },
        signal: AbortSignal.timeout(HANGS_MS),
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return { status: answer.status, body: (await answer.json()) as Answer['body'] };
    } catch {
      return undefined;
    }
  }
}

interface Answer {
  readonly status: number;
  readonly body: MoveAnswer | Problem;
}

const inWords = (body: Answer['body']): string => {
  const { code, reference } = body as Problem;
  return `500 ${code}, reference ${reference}`;
};

const mayPass = (status: number): boolean => status >= 500 || status === 429;

const answerOf = ({ status, body }: Answer): NonNullable<Entry['answer']> =>
  sealedFrom(status, body) ?? { door: `${status} ${(body as Problem).code}` };

/** Everybody who can act in one government, each on one of their standings. */
export async function actorsOf(site: Site, government: string): Promise<readonly Actor[]> {
  const answer = await fetch(`${site.issuerUrl}/personas`);
  const known = (await answer.json()) as readonly { readonly slug: string }[];
  return (await Promise.all(known.map(({ slug }) => standingsOf(site, slug, government)))).flat();
}

async function standingsOf(site: Site, slug: string, government: string): Promise<readonly Actor[]> {
  const token = await fetch(`${site.issuerUrl}/token`, personaTokenRequest(slug));
  const { access_token } = (await token.json()) as { access_token: string };
  const headers = { authorization: `Bearer ${access_token}` };
  // As whoever they are, on whichever standing; a busy api may have to be asked again.
  const somebody = new Actor(site, slug, 'civilServant', null, headers);
  const { person, standings } = await somebody.get<Me>('/me');
  return standings
    .filter(({ governments }) => governments.includes(government))
    .map(({ id, role, unit }) => new Actor(site, person, role, unit, { ...headers, standing: id }));
}
