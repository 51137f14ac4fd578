import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';

/**
 * Our cookies: for the server alone, never sent along from another site's forms, bound to this host. Under https they
 * carry the prefix that lets no other host and no unencrypted page set them.
 */
export class Cookies {
  private readonly secure: boolean;

  /** @param publicUrl our origin */
  constructor(publicUrl: string) {
    this.secure = publicUrl.startsWith('https:');
  }

  /** What a request brought, by name without prefix. */
  of({ headers }: Pick<IncomingMessage, 'headers'>): { readonly [name: string]: string | undefined } {
    const brought = Object.entries(parseCookie(headers.cookie ?? ''));
    const ours = brought.filter(([name]) => name.startsWith(this.prefix));
    return Object.fromEntries(ours.map(([name, value]) => [name.slice(this.prefix.length), value]));
  }

  /** @param maxAge seconds; a cookie without ends with the browser */
  set(response: ServerResponse, name: string, value: string, maxAge?: number): void {
    const rules = { httpOnly: true, sameSite: 'lax', secure: this.secure, path: '/' } as const;
    const age = maxAge === undefined ? {} : { maxAge };
    const line = stringifySetCookie({ name: `${this.prefix}${name}`, value, ...rules, ...age });
    response.appendHeader('Set-Cookie', line);
  }

  clear(response: ServerResponse, name: string): void {
    this.set(response, name, '', 0);
  }

  private get prefix(): string {
    return this.secure ? '__Host-isen-' : 'isen-';
  }
}

/** Name of the cookie that holds a session. */
export const SESSION_COOKIE = 'session';
