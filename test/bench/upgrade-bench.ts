import { startWorker } from '../../infra/stack/apps.js';
import { buildWithSleep } from '../workflow/support/other-build.js';
import { CaseInTurn } from './case-moves.js';
import { machine, openField, say, serverOf } from './field.js';
import { underLoad } from './load.js';
import type { BenchOptions } from './options.js';
import { rounded } from './statistics.js';

/** Clients that act while cases are moved: people, not a flood. */
const CLIENTS = 4;

/**
 * How long it takes until every open case is begun anew under a build whose workflows were changed, and how long others
 * wait for their moves meanwhile.
 */
export async function benchUpgrade({ cases }: BenchOptions) {
  const field = await openField(cases);
  const { stack, cast, cycle } = field;
  const next = await buildWithSleep('bench');
  try {
    const acting = cycle.cases.slice(0, CLIENTS).map((stream) => new CaseInTurn(cast, stream));
    let isMoving = true;
    const load = underLoad(
      CLIENTS,
      () => isMoving,
      (client) => acting[client]!.next(),
    );
    const began = Date.now();
    await stack.crew.retire('worker');
    await startWorker({ ...stack.ground, build: next.folder });
    const seconds = (Date.now() - began) / 1000;
    isMoving = false;
    const meanwhile = await load;
    say(`moved: ${cases} cases in ${seconds.toFixed(1)} s, worker exchanged and gate asked`);
    const secondsFor10000Cases = rounded((seconds * 10_000) / cases);
    return { cases, seconds: rounded(seconds), secondsFor10000Cases, meanwhile, ...about(stack) };
  } finally {
    await stack.stop();
    await next.remove();
  }
}

const about = (stack: Parameters<typeof serverOf>[0]) => ({ server: serverOf(stack), machine: machine() });
