import { build } from 'esbuild';
import { createServer } from 'vite';
import { runningStack } from '../dist/infra/stack/stack-file.js';
import { aCommand, parsed, runCommand } from '../dist/libs/platform/command.js';
import { webConfig } from './build/web.mjs';

const WEB = aCommand(
  'web',
  "Serves the screens from their sources, anew with every change, in front of the running stack's api, at WEB_PORT " +
    "(5173). Whoever signs in there is signed in here: the session's cookie belongs to the host, whatever its port.",
);
const root = new URL('..', import.meta.url).pathname;
const PORT = Number(process.env.WEB_PORT ?? 5173);

/** A law's world is a classic script (laws are), which the dev server would serve as the module it is written as. */
const lawWorker = {
  name: 'law-worker',
  configureServer: ({ middlewares }) =>
    void middlewares.use('/app/audit/world/law-worker.ts', serveLawWorker),
};

async function serveLawWorker(_request, response, next) {
  const entryPoints = [`${root}apps/web/audit/world/law-worker.ts`];
  try {
    const built = await build({ entryPoints, bundle: true, format: 'iife', target: 'es2023', write: false });
    response.setHeader('Content-Type', 'text/javascript').end(built.outputFiles[0].text);
  } catch (failure) {
    next(failure);
  }
}

/** Everything that is not a screen is the api's; it takes writes from its own origin alone, so it is told that one. */
function apiAt(target) {
  return {
    target,
    changeOrigin: true,
    configure: (proxy) =>
      proxy.on('proxyReq', (request) => request.getHeader('origin') && request.setHeader('origin', target)),
  };
}

await runCommand(async (args) => {
  parsed(WEB, args);
  const { apiUrl } = runningStack();
  const config = webConfig(root);
  const server = await createServer({
    ...config,
    plugins: [...config.plugins, lawWorker],
    logLevel: 'info',
    server: { host: '127.0.0.1', port: PORT, strictPort: true, proxy: { '^/(?!app/)': apiAt(apiUrl) } },
  });
  await server.listen();
  server.printUrls();
});
