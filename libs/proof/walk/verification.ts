import type { Sql } from '../../persistence/sql/scope.js';
import type { SealedEvent } from '../../record/format/event.js';
import type { Report } from '../checks/difference.js';
import { checkDisclosures, checkStrays } from '../checks/disclosure-check.js';
import { ChainCheck, checkEvent, readEvent } from '../checks/event-check.js';
import type { WalkedAct } from '../checks/walked-act.js';
import { checkAccess } from './access-check.js';
import { AdoptionCheck } from './adoption-check.js';
import { ArtifactCheck } from './artifact-check.js';
import { CiteCheck } from './cite-check.js';
import { checkDeliveries } from './delivery-check.js';
import { checkDue } from './due-check.js';
import { erasedDigests } from './erasure.js';
import { checkPositions, LogCheck } from './log-check.js';
import type { WalkedPage } from './record-walk.js';
import { sha256 } from './sha256.js';
import { SignatureCheck } from './signature-check.js';

/** What a verification has seen. */
export interface Verified {
  readonly events: number;
  readonly disclosures: number;
  /** Positions of the log; of the whole record only. */
  readonly positions: number;
  readonly artifacts: number;
  /** Acts too young to have a position. */
  readonly pending: number;
  readonly erased: number;
  /** Batches of the access log; with the whole record only. */
  readonly accessBatches: number;
  /** Acts of persons that the door signed, and those from before it did. */
  readonly signed: number;
  readonly beforeSignatures: number;
}

/** Checks of the record that need nothing but the record; it is handed page after page of it. */
export class Verification {
  private readonly chain: ChainCheck;
  private readonly cites: CiteCheck;
  private readonly adoptions: AdoptionCheck;
  private events = 0;
  private disclosures = 0;
  private erased = 0;

  private constructor(
    private readonly sql: Sql,
    private readonly report: Report,
    private readonly log: LogCheck,
    private readonly artifacts: ArtifactCheck,
    private readonly erasures: ReadonlySet<string>,
    private readonly signatures: SignatureCheck,
  ) {
    this.chain = new ChainCheck(report);
    this.cites = new CiteCheck(sql, report);
    this.adoptions = new AdoptionCheck(sql, report);
  }

  /** @param trust fingerprint of the first key by which the door signs, where whoever asks knows it */
  static async begin(sql: Sql, report: Report, trust?: string): Promise<Verification> {
    const artifacts = await ArtifactCheck.begin(sql, report);
    return new Verification(
      sql,
      report,
      await LogCheck.begin(sql, report),
      artifacts,
      await erasedDigests(sql),
      await SignatureCheck.begin(sql, report, trust),
    );
  }

  async take(page: WalkedPage): Promise<void> {
    const events: SealedEvent[] = [];
    for (const act of page.acts) {
      const event = this.takeAct(act);
      if (!event) continue;
      events.push(event);
      this.signatures.take(event, act);
      await this.adoptions.take(event, act);
    }
    await this.cites.take(events);
    await checkDue(this.sql, page.acts, this.report);
    checkStrays(page.strayLog, 'the log', this.report);
    const logged = new Set(page.strayLog.map(({ stream, seq }) => `${stream} ${seq}`));
    const left = page.strayDisclosures.filter(({ stream, seq }) => !logged.has(`${stream} ${seq}`));
    checkStrays(left, 'a disclosure', this.report);
  }

  private takeAct(act: WalkedAct): SealedEvent | null {
    const event = readEvent(act.row);
    checkEvent(act.row, event, sha256, this.report);
    this.chain.take(act.row);
    this.log.take(act);
    this.events += 1;
    this.disclosures += act.disclosures.length;
    if (!event) return null;
    this.artifacts.take(event);
    this.erased += checkDisclosures(act.row, event, act.disclosures, this.erasures, sha256, this.report);
    return event;
  }

  /** Checks what is no single stream's, or the rest of the one stream. */
  async finish(stream?: string): Promise<Verified> {
    await checkDeliveries(this.sql, this.report, stream);
    const positions = stream === undefined ? await checkPositions(this.sql, this.report) : 0;
    const accessBatches = stream === undefined ? await checkAccess(this.sql, this.report) : 0;
    const { events, disclosures, erased } = this;
    return {
      events,
      disclosures,
      positions,
      artifacts: this.artifacts.count,
      pending: this.log.pending,
      erased,
      accessBatches,
      signed: this.signatures.signed,
      beforeSignatures: this.signatures.before,
    };
  }
}
