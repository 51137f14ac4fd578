import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build, type Plugin } from 'esbuild';
import type { LawAnswer, LawRequest } from '../../../apps/web/audit/world/law-message.js';
import { ROOT } from './tree.js';

const PROGRAM = 'apps/web/audit/world/law-worker.ts';

/**
 * What a browser's worker scope gives the program, on Node's worker; a script is loaded from its text. Node fetches some
 * of what it is made of when it is first looked at, and would find the doors barred itself: it looks at everything before.
 */
const SCOPE = `
const { parentPort } = require('node:worker_threads');
const { runInThisContext } = require('node:vm');
globalThis.postMessage = (told) => parentPort.postMessage(told);
globalThis.addEventListener = (type, listener) => parentPort.on(type, (data) => listener({ data }));
globalThis.importScripts = (text) => void runInThisContext(text);
for (const name of Object.getOwnPropertyNames(globalThis)) void globalThis[name];
`;

/** Leaves the list of names empty, as a hole in it would leave one name open. */
const withoutNames: Plugin = {
  name: 'without-names',
  setup: ({ onLoad }) =>
    onLoad({ filter: /platform-names\.ts$/ }, () => ({ contents: 'export const platformNames = () => [];' })),
};

/** The program in which a browser runs laws, in a real worker with the platform of Node around it. */
export class LawWorker {
  private last = 0;

  private constructor(private readonly worker: Worker) {
    worker.setMaxListeners(0);
  }

  /** @param isHoled whether the names of the platform are left open */
  static async start(isHoled = false): Promise<LawWorker> {
    const { outputFiles } = await build({
      entryPoints: [join(ROOT, PROGRAM)],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2023',
      plugins: isHoled ? [withoutNames] : [],
    });
    return new LawWorker(new Worker(SCOPE + outputFiles[0]!.text, { eval: true, execArgv: [] }));
  }

  /** What the program answers. @throws Error with the fault it tells */
  async ask(ask: LawRequest['ask'], ...texts: readonly string[]): Promise<string> {
    const answer = once(this.worker, 'message') as Promise<[LawAnswer]>;
    this.worker.postMessage({ id: (this.last += 1), ask, texts } satisfies LawRequest);
    const ended = once(this.worker, 'exit').then(() => Promise.reject(new Error('the worker has ended')));
    const [told] = await Promise.race([answer, ended]);
    if ('fault' in told) throw new Error(told.fault);
    return told.answer;
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }
}
