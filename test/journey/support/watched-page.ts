import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core';

/** A browser says itself that an answer was no 2xx; which one it may be is the journey's own business. */
const ANSWERS = /^Failed to load resource: /;

/** Everything that no page of ours may ever have: errors in the console, breaches of the content policy, crashes. */
export class Complaints {
  private readonly heard: string[] = [];

  private constructor(private readonly origins: readonly string[]) {}

  /** Listens to every page of these origins in a browser context, also to those still to come. */
  static of(context: BrowserContext, origins: readonly string[]): Complaints {
    const complaints = new Complaints(origins);
    context.on('console', (message) => complaints.hear(message));
    context.on('weberror', (error) => complaints.heard.push(`uncaught: ${error.error().message}`));
    context.on('page', (page: Page) => page.on('crash', () => complaints.heard.push('the page crashed')));
    return complaints;
  }

  /** What was heard so far. */
  get all(): readonly string[] {
    return [...this.heard];
  }

  private hear(message: ConsoleMessage): void {
    const url = message.page()?.url() ?? message.location().url;
    if (!this.origins.some((origin) => url.startsWith(origin))) return;
    const isFault = ['error', 'assert'].includes(message.type()) && !ANSWERS.test(message.text());
    if (isFault || /Content.Security.Policy/i.test(message.text())) this.heard.push(message.text());
  }
}
