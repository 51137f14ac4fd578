import { join } from 'node:path';
import { sha256Hex } from '../../libs/domain/kernel/hash.js';
import { openDataSource } from '../../libs/persistence/data-source.js';
import { checkGate } from '../../libs/proof/gate/gate-walk.js';
import { loadBuild } from '../../libs/record/build.js';
import { buildWithSleep } from '../workflow/support/other-build.js';
import { tool } from '../workflow/support/tool.js';
import { startWorkerProcess } from '../workflow/support/worker-process.js';
import { CaseInTurn } from './case-moves.js';
import { machine, openField, say, serverOf, type Field } from './field.js';
import { underLoad } from './load.js';
import type { BenchOptions } from './options.js';
import { rounded } from './statistics.js';

/** Clients that act while cases are moved: people, not a flood. */
const CLIENTS = 4;

/**
 * How long it takes until every open case is begun anew under a build whose workflows were changed, how long others wait
 * for their moves meanwhile, and how fast the gate decides what they have sealed.
 */
export async function benchUpgrade({ cases }: BenchOptions) {
  const field = await openField(cases);
  try {
    const move = await moved(field, cases);
    const gate = await gateOf(field);
    return { move, gate, server: serverOf(field.stack), machine: machine() };
  } finally {
    await field.stack.stop();
  }
}

/** The worker of the next build starts beside the one that is there, as in an installation that has several. */
async function moved({ stack, cast, cycle }: Field, cases: number) {
  const next = await buildWithSleep('bench');
  const worker = await startWorkerProcess(stack, next.worker);
  try {
    const acting = cycle.cases.slice(0, CLIENTS).map((stream) => new CaseInTurn(cast, stream));
    let isMoving = true;
    const goesOn = (): boolean => isMoving;
    const load = underLoad(CLIENTS, goesOn, (client) => acting[client]!.next());
    const began = performance.now();
    const file = join(next.folder, 'apps/upgrade/main.js');
    const { code, json, text } = await tool(stack, 'isen_replay', file, '--json');
    const seconds = (performance.now() - began) / 1000;
    isMoving = false;
    const meanwhile = await load;
    if (code !== 0) throw new Error(`the upgrade ended with ${code}: ${text}`);
    const streams = json['moved'] as number;
    say(`moved: ${streams} streams in ${seconds.toFixed(1)} s`);
    const secondsFor10000Cases = rounded((seconds * 10_000) / streams);
    return { cases, streams, seconds: rounded(seconds), secondsFor10000Cases, meanwhile };
  } finally {
    await worker.stop();
    await next.remove();
  }
}

/** The law of today by another name, which so has decided nothing of what is sealed. */
async function gateOf({ stack }: Field) {
  const lawArtefact = Buffer.concat([loadBuild().lawArtefact, Buffer.from('\n// another law\n')]);
  const law = sha256Hex(lawArtefact.toString());
  const dataSource = await openDataSource(stack.databaseUrls.isen_replay, 2);
  const began = performance.now();
  const { acts, findings } = await checkGate(dataSource, { law, lawArtefact }, 30);
  const seconds = (performance.now() - began) / 1000;
  await dataSource.destroy();
  say(`gate: ${acts} acts in ${seconds.toFixed(1)} s`);
  const secondsFor100000Acts = rounded((seconds * 100_000) / acts);
  return { acts, seconds: rounded(seconds), secondsFor100000Acts, findings: findings.length };
}
