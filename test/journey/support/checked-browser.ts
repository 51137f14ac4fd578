import type { APIResponse, BrowserContext, Request } from 'playwright-core';
import { checkLater, type Answered } from '../../support/checked-answers.js';

/** From now on every answer of the api that a page of this browser has read to its end is checked. */
export function checkEveryAnswer(context: BrowserContext, apiUrl: string): void {
  context.on('requestfinished', (request) => {
    if (request.url().startsWith(`${apiUrl}/`)) checkLater(read(request));
  });
}

/** The same for what was asked beside the pages, with the browser's cookies. */
export function checkRead(answer: APIResponse): void {
  checkLater(answered('GET', answer));
}

async function read(request: Request): Promise<Answered | null> {
  const response = await request.response();
  return response && answered(request.method(), response);
}

type Response = Pick<APIResponse, 'headers' | 'status' | 'text' | 'url'>;

const answered = async (method: string, response: Response): Promise<Answered> => ({
  method,
  path: new URL(response.url()).pathname,
  status: response.status(),
  contentType: response.headers()['content-type'] ?? null,
  text: await response.text(),
});
