import type { Sql } from '../../persistence/sql/scope.js';
import { findArtifact } from '../../record/artifacts.js';
import { NoSuchLaw, type LawSource } from '../checks/world.js';
import { sha256 } from '../walk/sha256.js';
import { LawWorld } from './law-world.js';

/** The worlds of the laws that the record names, each made once; and the policies they are given. */
export class Laws implements LawSource {
  private readonly worlds = new Map<string, LawWorld | NoSuchLaw>();
  private readonly policies = new Map<string, string>();

  constructor(private readonly sql: Sql) {}

  /** The world of a law that knows a policy. @throws NoSuchLaw */
  async worldOf(law: string, policy: string): Promise<LawWorld> {
    const world = this.worlds.get(law) ?? (await this.make(law));
    this.worlds.set(law, world);
    if (world instanceof NoSuchLaw) throw world;
    await this.givePolicy(world, policy);
    return world;
  }

  /** Hands a law a policy version that the record holds, once. @throws NoSuchLaw */
  async givePolicy(world: LawWorld, policy: string): Promise<void> {
    if (!world.knowsPolicy(policy)) world.givePolicy(policy, await this.policyText(policy));
  }

  private async make(hash: string): Promise<LawWorld | NoSuchLaw> {
    try {
      return new LawWorld(await this.artefact('law', hash));
    } catch (error) {
      return error instanceof NoSuchLaw ? error : new NoSuchLaw(`law ${hash}: ${(error as Error).message}`);
    }
  }

  private async policyText(hash: string): Promise<string> {
    const known = this.policies.get(hash) ?? (await this.artefact('policy', hash));
    this.policies.set(hash, known);
    return known;
  }

  private async artefact(kind: 'law' | 'policy', hash: string): Promise<string> {
    const bytes = await findArtifact(this.sql, kind, hash);
    if (!bytes) throw new NoSuchLaw(`${kind} ${hash} is missing`);
    if (sha256(bytes) !== hash) throw new NoSuchLaw(`${kind} ${hash} has other bytes`);
    return bytes.toString();
  }
}
