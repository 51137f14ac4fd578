import { existsSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import sirv from 'sirv';

/** Where the screens live; the api's own paths stand at the root. */
const BASE = '/app';

/** Files under it carry their content's hash in their name, so they never change. */
const HASHED = /^\/assets\//;
const YEAR_S = 31_536_000;

const NOT_BUILT =
  'Layar belum dibangun; jalankan npm run build. The screens are not built; run npm run build.\n';

/**
 * Nothing comes from elsewhere, nothing inline runs: scripts, styles, workers and requests are of the product's own
 * address alone (Content Security Policy Level 3).
 */
export const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
});

/**
 * Serves the screens from the build's `web` folder, compressed where the browser takes it; a path below `/app/` that is
 * no file is a page, and pages are index.html.
 * @param folder the build's `web`; without it the path says how to build it
 */
export function serveScreens(app: NestExpressApplication, folder: string): void {
  app.use(/^\/$/, (_: unknown, response: ServerResponse) => {
    response.writeHead(302, { Location: `${BASE}/` }).end();
  });
  if (!existsSync(join(folder, 'index.html'))) return void app.use(BASE, notBuilt);
  const files = sirv(folder, { brotli: true, gzip: true, single: true, ignores: [HASHED], setHeaders: keep });
  app.use(BASE, files);
}

function keep(response: ServerResponse, path: string): void {
  const kept = HASHED.test(path) ? `public, max-age=${YEAR_S}, immutable` : 'no-cache';
  response.setHeader('Cache-Control', kept);
}

function notBuilt(_: unknown, response: ServerResponse): void {
  response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8' }).end(NOT_BUILT);
}
