import { createHash } from 'node:crypto';
import type { Problem } from '../../../libs/contracts/wire/problem.js';
import type { ApiResponse } from '../door/visit.js';

const STYLE =
  ':root{color-scheme:light dark}body{max-width:36rem;margin:4rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}a{display:inline-block;padding:.5rem 0}';
const POLICY = [
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
].join('; ');

/** Answers somebody whose browser came here by a link, so that they read a sentence and find the way back. */
export function sendFailedPage(response: ApiResponse, { status, title, sentence, reference }: Problem): void {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Security-Policy', POLICY);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.statusCode = status;
  response.end(`<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Isen Mulang</title><style>${STYLE}</style></head>
<body><main>
<h1>${title}</h1>
<p>${sentence.id}</p>
<p lang="en">${sentence.en}</p>
<p><a href="/auth/sign-in">Masuk kembali · <span lang="en">Sign in again</span></a></p>
<p>Rujukan · <span lang="en">Reference</span>: <code>${reference}</code></p>
</main></body>
</html>
`);
}
