import { isPerson } from '../../domain/kernel/actor.js';
import type { Sql } from '../../persistence/sql/scope.js';
import { faultIn } from '../../record/act-signature.js';
import { actIn, type ActAsSigned } from '../../record/format/act-text.js';
import type { SealedEvent } from '../../record/format/event.js';
import { faultOfKey, readSigningKeys, usableKeys, type StoredKey } from '../../record/signing-keys.js';
import type { Report } from '../checks/difference.js';
import { valueIn } from '../checks/value.js';
import type { DisclosureRow, WalkedAct } from '../checks/walked-act.js';

/** What the record holds as the door's word for an act. */
interface Signature {
  readonly text: string;
  readonly signature: string;
}

/**
 * Checks that every act of a person carries the door's signature, from the first key on and in each stream from its first
 * signed act on: by a key that could sign then, over what was sealed. It needs the record alone, also after an erasure.
 */
export class SignatureCheck {
  /** Acts of persons with a true signature, and those from before there was a key. */
  signed = 0;
  before = 0;
  private stream = '';
  private isSigning = false;

  private constructor(
    private readonly keys: readonly StoredKey[],
    private readonly report: Report,
  ) {}

  /** @param trust fingerprint of the first key, as whoever asks knows it from elsewhere */
  static async begin(sql: Sql, report: Report, trust?: string): Promise<SignatureCheck> {
    const keys = await readSigningKeys(sql);
    const differs = (seq: number, what: string) =>
      report({ stream: 'record.signing_key', seq, field: 'signing_key', what });
    keys.forEach((key, index) => {
      const fault = faultOfKey(key, keys[index - 1]);
      if (fault !== null) differs(key.number, fault);
    });
    if (trust !== undefined && keys[0]?.fingerprint !== trust) differs(1, `is not the one trusted, ${trust}`);
    return new SignatureCheck(keys, report);
  }

  take(event: SealedEvent, act: WalkedAct): void {
    if (event.stream !== this.stream) this.isSigning = false;
    this.stream = event.stream;
    if (!isPerson(event.actor)) return;
    const fault = this.faultOf(event, act);
    if (fault === null) return;
    const { stream, seq } = event;
    this.report({ stream, seq, field: `signature.${fault}`, what: 'is not the word of the door' });
  }

  private faultOf(event: SealedEvent, act: WalkedAct): string | null {
    const rows = act.disclosures.filter(({ name }) => name === 'signature');
    const keys = this.keysFor(act);
    if (keys.length === 0) return noFault(void (this.before += 1));
    if (rows.length !== 1) return 'disclosure';
    const signature = valueIn<Signature>(rows[0]!.text);
    const signed = signature && actIn(signature.text);
    if (!signed) return 'text';
    const fault = faultIn(signature, expectedOf(event, act), event.at, keys) ?? unsealed(event, act, signed);
    if (fault !== null) return fault;
    this.isSigning = true;
    return noFault(void (this.signed += 1));
  }

  /** Keys that may have signed an act; none where it stands before all of them. */
  private keysFor({ row }: WalkedAct): readonly StoredKey[] {
    const usable = usableKeys(this.keys, row.xid);
    return usable.length === 0 && this.isSigning ? this.keys : usable;
  }
}

const noFault = (_counted: void): null => null;

function expectedOf(event: SealedEvent, { disclosures }: WalkedAct) {
  const { stream, seq, move, moveId, request, actor } = event;
  const args = disclosures.find(({ name }) => name === 'arguments');
  const known = args ? { argumentsDigest: args.digest, subject: args.subject } : {};
  return { stream, move, moveId, request, actor, ...(seq === 1 ? { policy: event.policy } : {}), ...known };
}

/** What was signed must be sealed, and every text that is sealed must have been signed; erased or not. */
function unsealed(event: SealedEvent, { disclosures }: WalkedAct, signed: ActAsSigned): string | null {
  const sealed = new Set(event.sealed);
  if (!sealed.has(signed.argumentsDigest)) return 'argumentsDigest';
  const isText = ({ name }: DisclosureRow): boolean => name === 'text';
  const extra = disclosures.filter(isText).some(({ digest }) => !signed.texts.includes(digest));
  return extra || signed.texts.some((digest) => !sealed.has(digest)) ? 'texts' : null;
}
