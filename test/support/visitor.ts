import { parseSetCookie, stringifyCookie } from 'cookie';

interface Kept {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

type Init = Omit<RequestInit, 'headers'> & { readonly headers?: { readonly [name: string]: string } };

/** What a browser does about cookies and redirects, without one: every request of a test stands open to the eye. */
export class Visitor {
  private jar: readonly Kept[] = [];

  constructor(readonly apiUrl: string) {}

  /** The value of a cookie, wherever it belongs. */
  cookie(name: string): string | undefined {
    return this.jar.find((kept) => kept.name === name)?.value;
  }

  /** Names of the cookies that begin so. */
  cookiesOf(beginning: string): readonly string[] {
    return this.jar.map(({ name }) => name).filter((name) => name.startsWith(beginning));
  }

  /** Puts a cookie into the browser, as somebody with their hands on it could. */
  plant(name: string, value: string, path = '/'): void {
    this.keep({ name, value, path });
  }

  /** The same cookies in another browser: everything that could be copied. */
  copy(): Visitor {
    const other = new Visitor(this.apiUrl);
    other.jar = this.jar;
    return other;
  }

  /** One request; redirects are not followed. */
  async ask(target: string, init: Init = {}): Promise<Response> {
    const url = new URL(target, this.apiUrl);
    const mine = this.jar.filter(({ path }) => url.pathname.startsWith(path));
    const cookie = stringifyCookie(Object.fromEntries(mine.map(({ name, value }) => [name, value])));
    const headers = { ...init.headers, ...(cookie === '' ? {} : { cookie }) };
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) this.learn(line, url);
    return answer;
  }

  /** Follows redirects up to the last answer, or up to an address with this beginning, which is not asked for. */
  async follow(first: Response, from: string, stopAt = '\0'): Promise<{ at: string; answer: Response }> {
    let [at, answer] = [new URL(from, this.apiUrl).href, first];
    for (let next = locationOf(answer, at); next !== null; next = locationOf(answer, at)) {
      at = next;
      if (at.startsWith(stopAt)) break;
      await answer.body?.cancel();
      answer = await this.ask(at);
    }
    return { at, answer };
  }

  /** Begins a sign-in up to the issuer's page. @returns the page's address */
  async begin(query = ''): Promise<string> {
    const path = `/auth/sign-in${query}`;
    return (await this.follow(await this.ask(path), path)).at;
  }

  /** Chooses a persona on the issuer's page. @returns the address that the issuer sends the browser back to */
  async choose(page: string, persona: string): Promise<string> {
    const answer = await this.ask(page, { method: 'POST', body: new URLSearchParams({ persona }) });
    return (await this.follow(answer, page, `${this.apiUrl}/auth/callback`)).at;
  }

  /** Signs in as a persona from beginning to end. @returns the last answer of the api, which leads to the app */
  async signIn(persona: string, query = ''): Promise<Response> {
    return this.ask(await this.choose(await this.begin(query), persona));
  }

  private learn(line: string, url: URL): void {
    const { name, value = '', path = '/', maxAge, expires } = parseSetCookie(line);
    const isGone = maxAge === 0 || (expires !== undefined && expires.getTime() < Date.now());
    if (isGone) this.jar = this.jar.filter((kept) => kept.name !== name || kept.path !== path);
    else this.keep({ name, value, path: path.startsWith('/') ? path : url.pathname });
  }

  private keep(one: Kept): void {
    this.jar = [...this.jar.filter(({ name, path }) => name !== one.name || path !== one.path), one];
  }
}

function locationOf(answer: Response, at: string): string | null {
  const location = answer.headers.get('location');
  return answer.status >= 300 && answer.status < 400 && location !== null ? new URL(location, at).href : null;
}
