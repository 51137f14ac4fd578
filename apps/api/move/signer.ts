import type { DataSource } from 'typeorm';
import type { ActMessage } from '../../../libs/contracts/messages/stream.contract.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { freshSalt } from '../../../libs/record/disclose.js';
import { actText } from '../../../libs/record/format/act-text.js';
import { argumentsOf } from '../../../libs/record/sealing.js';
import { SigningKey } from '../../../libs/record/signing-key.js';
import { readSigningKeys, usableKeys, type StoredKey } from '../../../libs/record/signing-keys.js';
import type { Login } from '../door/bearer.js';
import type { Target } from './target.js';

/** The api has no key by which the record would take what it signs. Its message may be shown. */
export class WrongSigningKey extends Error {
  override readonly name = 'WrongSigningKey';

  constructor() {
    super(
      'ACT_SIGNING_KEY is none of the keys of this record, see npm run keys -- list. Nothing was changed.',
    );
  }
}

/** Signs what persons do, so that the record shows for ever that it came through this door. */
export class Signer {
  /** @param key null where nothing is signed, which a record takes until it has a key */
  constructor(private readonly key: SigningKey | null) {}

  /**
   * Takes the last of the keys given that the record knows, or the first while it knows none.
   * @param given as in ACT_SIGNING_KEY, with commas between
   * @throws WrongSigningKey when the record has keys, and none of these
   */
  static async of(dataSource: DataSource, given: string | undefined): Promise<Signer> {
    const held = given === undefined ? [] : given.split(',').map((seed) => new SigningKey(seed.trim()));
    const scope = { person: null, governments: [] };
    const stored = usableKeys(await inScope(dataSource, scope, readSigningKeys));
    if (stored.length === 0) return new Signer(held[0] ?? null);
    const key = held.findLast((one) => isAmong(stored, one));
    if (!key) throw new WrongSigningKey();
    return new Signer(key);
  }

  /** The message with the signature of everything in it that is sealed as it is. */
  signed(message: ActMessage, { stream, opens }: Pick<Target, 'stream' | 'opens'>, login: Login): ActMessage {
    if (!this.key) return message;
    const salt = freshSalt();
    const { move, moveId, request, actor, texts, subject } = message;
    const argumentsDigest = argumentsOf({ ...message, signed: { salt, text: '', signature: '' } }).digest;
    const act = { stream, move, moveId, request, actor, argumentsDigest, texts, subject };
    const policy = opens?.policy ?? null;
    const iat = Math.floor(Date.now() / 1000);
    const text = actText({ ...act, policy, key: this.key.id, iat, ...login });
    return { ...message, signed: { salt, text, signature: this.key.sign(text) } };
  }
}

const isAmong = (stored: readonly StoredKey[], { publicKey }: SigningKey): boolean =>
  stored.some((one) => one.publicKey === publicKey.toString('hex'));
