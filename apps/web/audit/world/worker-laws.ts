import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { LAW_FORMAT } from '../../../../libs/proof/checks/law-door.js';
import { NoSuchLaw, WorldFailed, type LawSource } from '../../../../libs/proof/checks/world.js';
import { problemOf, Refused, Unreachable } from '../../api/problem.js';
import { WorkerWorld } from './worker-world.js';

/** SHA-256 without the platform's own, which a page has only over a secure connection. */
export const sha256Text = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

const ADDRESSES = {
  law: (hash: string) => `/artifacts/law/${hash}.js`,
  policy: (hash: string) => `/artifacts/policy/${hash}.json`,
};

/** The laws that a stream's acts name, each in a worker of its own, from our own address and under its hash. */
export class WorkerLaws implements LawSource {
  private readonly worlds = new Map<string, Promise<WorkerWorld>>();

  async worldOf(law: string, policy: string): Promise<WorkerWorld> {
    const making = this.worlds.get(law) ?? this.make(law);
    this.worlds.set(law, making);
    const world = await making;
    if (!world.knowsPolicy(policy)) await world.givePolicy(policy, await artifactText('policy', policy));
    return world;
  }

  async close(): Promise<void> {
    for (const world of await Promise.allSettled(this.worlds.values()))
      if (world.status === 'fulfilled') world.value.close();
  }

  /** The bytes are checked first and then loaded from the same address, where they never change. */
  private async make(law: string): Promise<WorkerWorld> {
    await artifactText('law', law);
    const world = new WorkerWorld(new Worker(new URL('./law-worker.ts', import.meta.url)));
    const format = await world.load(ADDRESSES.law(law)).catch((error: Error) => {
      throw error instanceof WorldFailed ? error : new NoSuchLaw(`law ${law}: ${error.message}`);
    });
    if (format !== LAW_FORMAT) throw new NoSuchLaw(`law ${law} has format ${format}`);
    return world;
  }
}

/** An artefact's text. @throws NoSuchLaw when it is missing or changed; Refused, Unreachable */
async function artifactText(kind: 'law' | 'policy', hash: string): Promise<string> {
  const response = await fetch(ADDRESSES[kind](hash)).catch(() => {
    throw new Unreachable();
  });
  if (response.status === 404) throw new NoSuchLaw(`${kind} ${hash} is missing`);
  if (!response.ok) throw new Refused(problemOf(await response.json().catch(() => null), response.status));
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytesToHex(sha256(bytes)) !== hash) throw new NoSuchLaw(`${kind} ${hash} has other bytes`);
  return new TextDecoder().decode(bytes);
}
