import { expect, test } from 'vitest';
import { Reexecution } from '../../../../libs/proof/checks/reexecution.js';
import type { WalkedAct } from '../../../../libs/proof/checks/walked-act.js';
import { NoSuchLaw, WorldFailed } from '../../../../libs/proof/checks/world.js';
import type { LawAnswer, LawRequest } from './law-message.js';
import { WorkerWorld } from './worker-world.js';

type Answer = (asked: LawRequest) => LawAnswer | 'breaks down';

/** A worker that answers as it is told to. */
function worldOf(answer: Answer): WorkerWorld {
  const worker: ConstructorParameters<typeof WorkerWorld>[0] = {
    onmessage: null,
    onerror: null,
    terminate: () => undefined,
    postMessage: (asked: LawRequest) => {
      const told = answer(asked);
      if (told === 'breaks down') worker.onerror?.call(worker as Worker, { message: 'broken' } as ErrorEvent);
      else worker.onmessage?.call(worker as Worker, { data: told } as MessageEvent);
    },
  };
  return new WorkerWorld(worker);
}

test('a law that throws is told as its fault, and the world goes on', async () => {
  const world = worldOf(({ id, ask }) =>
    ask === 'start' ? { id, fault: 'no such kind', unreached: false } : { id, answer: '1' },
  );
  await expect(world.start('case')).rejects.not.toBeInstanceOf(WorldFailed);
  await expect(world.load('/law.js')).resolves.toBe(1);
});

test('a law that the network did not bring is no fault of the law', async () => {
  const world = worldOf(({ id }) => ({ id, fault: 'the script failed to load', unreached: true }));
  await expect(world.load('/law.js')).rejects.toBeInstanceOf(WorldFailed);
});

test('a worker that breaks down fails what is asked then and whatever is asked later', async () => {
  const world = worldOf(() => 'breaks down');
  await expect(world.load('/law.js')).rejects.toBeInstanceOf(WorldFailed);
  await expect(world.start('case')).rejects.toBeInstanceOf(WorldFailed);
});

const act = {
  row: { stream: 'case/62.01/X', seq: 1, text: '{"stream":"case/62.01/X","seq":1,"sealed":[],"cites":[]}' },
  disclosures: [
    { name: 'story', class: 'story', text: '["","",{}]' },
    { name: 'arguments', class: 'evidence', text: '["","",{}]' },
  ],
} as unknown as WalkedAct;

test.each([
  ['a world that failed is no difference of the record', new WorldFailed('broken'), 'throws'],
  ['a law that is missing is one', new NoSuchLaw('law is missing'), ['law']],
])('%s', async (_what, failure, expected) => {
  const fields: string[] = [];
  const laws = { worldOf: () => Promise.reject(failure) };
  const again = new Reexecution(laws, ({ field }) => fields.push(field));
  const found = await again.take(act).then(
    () => fields,
    (error: unknown) => (error === failure ? 'throws' : error),
  );
  expect(found).toEqual(expected);
});
