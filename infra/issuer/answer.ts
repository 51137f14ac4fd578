import type { ServerResponse } from 'node:http';
import { pageHeaders, problemPage } from './page.js';

/** Sends something that is no page. */
export function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

/** Sends the page of a sign-in that cannot go on. */
export function sendProblem(response: ServerResponse, status: number, code: string): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, pageHeaders());
  response.end(problemPage(code));
}
