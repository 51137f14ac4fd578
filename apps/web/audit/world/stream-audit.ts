import type { SealedEventRow } from '../../../../libs/contracts/record/audit.route.js';
import { unlike, type Difference, type Sha256 } from '../../../../libs/proof/checks/difference.js';
import { checkDisclosures } from '../../../../libs/proof/checks/disclosure-check.js';
import { ChainCheck, checkEvent, readEvent } from '../../../../libs/proof/checks/event-check.js';
import { Reexecution } from '../../../../libs/proof/checks/reexecution.js';
import type { EventRow, WalkedAct } from '../../../../libs/proof/checks/walked-act.js';
import { NoSuchLaw, type LawSource, type Redecided } from '../../../../libs/proof/checks/world.js';
import type { SealedEvent } from '../../../../libs/record/format/event.js';

/** One act after it was checked and decided again here. */
export interface AuditedAct {
  readonly row: SealedEventRow;
  /** Null when the text is no event. */
  readonly event: SealedEvent | null;
  /** What the law gives now; null where its evidence is erased or it could not decide. */
  readonly again: Redecided | null;
  readonly differences: readonly Difference[];
}

/**
 * Checks the acts of one stream in order and has each decided again by the law it names: everything that can be
 * known from the stream's own bytes. What it cites of other streams is left to the server's replay.
 */
export class StreamAudit {
  private found: Difference[] = [];
  private readonly erased = new Set<string>();
  private readonly report = (difference: Difference): void => void this.found.push(difference);
  private readonly chain = new ChainCheck(this.report);
  private readonly again: Reexecution;

  constructor(
    private readonly stream: string,
    private readonly laws: LawSource,
    private readonly sha256: Sha256,
  ) {
    this.again = new Reexecution(laws, this.report, this.erased);
  }

  /** @throws whatever keeps a law from being fetched at all; a law that is missing or changed is a difference */
  async take(row: SealedEventRow): Promise<AuditedAct> {
    this.found = [];
    for (const digest of row.erased) this.erased.add(digest);
    const act = walked(this.stream, row);
    const event = readEvent(act.row);
    checkEvent(act.row, event, this.sha256, this.report);
    this.chain.take(act.row);
    if (row.logHash !== null && row.logHash !== row.hash) this.differs(row.seq, 'log.hash', row);
    if (event) checkDisclosures(act.row, event, act.disclosures, this.erased, this.sha256, this.report);
    if (event) await this.laws.worldOf(event.law, event.policy).catch(unlessMissing);
    const again = await this.again.take(act);
    return { row, event, again, differences: this.found };
  }

  private differs(seq: number, field: string, { hash, logHash }: SealedEventRow): void {
    this.report({ stream: this.stream, seq, field, what: unlike(hash, logHash) });
  }
}

const unlessMissing = (error: unknown): void => {
  if (!(error instanceof NoSuchLaw)) throw error;
};

/** A row as it travels in the shape that the checks read; the transaction's number is the server's own matter. */
function walked(stream: string, row: SealedEventRow): WalkedAct {
  const { seq, hash, text, recordedAt, position, logHash, columns } = row;
  const event = { ...columns, stream, seq, hash, text, recorded_at: recordedAt, xid: '' };
  return {
    row: event as unknown as EventRow,
    disclosures: row.disclosures.map((one) => ({ ...one, stream, seq })),
    log: position === null ? undefined : { position, stream, seq, hash: logHash ?? '' },
  };
}
