import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { Signer } from '../../../apps/api/move/signer.js';
import { auditRecord } from '../../../apps/replay/record-part.js';
import type { PersonActor } from '../../../libs/domain/kernel/actor.js';
import { canonical } from '../../../libs/domain/kernel/hash.js';
import type { ActMessage } from '../../../libs/domain/kernel/sealed.js';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { Findings } from '../../../libs/proof/walk/findings.js';
import { disclosureDigest } from '../../../libs/record/format/disclosure.js';
import { eventHash } from '../../../libs/record/format/event.js';
import { SigningKey } from '../../../libs/record/signing-key.js';
import { storeSigningKey, type StoredKey } from '../../../libs/record/signing-keys.js';
import { countingLaw } from '../../builders/counting-law.js';
import { RecordBook } from '../../builders/record-book.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';

const OLD = 'case/62.01/0AAAAAAAAAAAAAAAAAAAAAAAAA';
const CASE = 'case/62.01/0BBBBBBBBBBBBBBBBBBBBBBBBB';
const OTHER = 'case/62.01/0CCCCCCCCCCCCCCCCCCCCCCCCC';
const ERASURE = 'erasure/62.01/0EEEEEEEEEEEEEEEEEEEEEEEEE';
const PPK: PersonActor = { person: 'ppk', standing: 's1', role: 'appointingAuthority' };
const LOGIN = { acr: 'mfa', authTime: 1_764_000_000, token: 'ab'.repeat(32) };
const TABLES = ['event', 'disclosure', 'log', 'signing_key'];
const aKey = () => new SigningKey(randomBytes(32).toString('base64'));

const [first, second, third, strangers] = [aKey(), aKey(), aKey(), aKey()];
let database: FreshDatabase;
let replay: DataSource;
let app: DataSource;
let owner: DataSource;
let book: RecordBook;
let trusted: StoredKey;

beforeAll(async () => {
  database = await freshDatabase();
  [app, owner, replay] = (await Promise.all(
    (['isen_app', 'isen_owner', 'isen_replay'] as const).map((role) => openDataSource(database.url(role), 2)),
  )) as [DataSource, DataSource, DataSource];
  book = new RecordBook(app, database.url('isen_sequencer'));
  book.clock = Date.now();
  await book.useLaw(countingLaw(100));
  await book.usePolicy({ more: 0 });
  await count(OLD, 1);
  trusted = await stored(first, first);
  book.door = doorOf(first);
  await count(CASE, 40);
  await count(CASE, 90);
  await stored(second, first);
  book.door = doorOf(second);
  await count(OTHER, 7);
  await book.sequence();
  const copies = TABLES.map((table) => `create table kept.${table} as table record.${table};`);
  await database.asSuperuser(`create schema kept; ${copies.join('')}`);
});
afterAll(async () => {
  await Promise.all([app, owner, replay].map((source) => source?.destroy()));
  await database?.stop();
});
afterEach(async () => {
  const restored = TABLES.map(
    (table) => `truncate record.${table}; insert into record.${table} select * from kept.${table};`,
  );
  await tamper(restored.join(''));
});

const count = (stream: string, by: number) =>
  book.act(stream, { move: 'count', arguments: { by }, actor: PPK });
const stored = (next: SigningKey, signer: SigningKey) =>
  inScope(owner, { person: null, governments: [] }, (sql) => storeSigningKey(sql, next, signer));

/** The door under a key; what opens a stream names the policy that it pins. */
const doorOf = (key: SigningKey) => (message: ActMessage, stream: string, seq: number) => {
  const opens = seq === 1 ? { policy: book.policy, cycle: stream } : null;
  return new Signer(key).signed(message, { stream, opens }, LOGIN);
};

/** Does something as it would have been done then. */
function twoDaysAgo<T>(work: () => T): T {
  vi.useFakeTimers({ now: Date.now() - 2 * 86_400_000, toFake: ['Date'] });
  try {
    return work();
  } finally {
    vi.useRealTimers();
  }
}

const tamper = (statement: string) =>
  database.asSuperuser(`set session_replication_role = replica; ${statement}`);

async function audit(trust?: string) {
  const [verification, reexecution] = [new Findings(), new Findings()];
  const { verified } = await auditRecord(replay, undefined, verification, reexecution, trust);
  return { verified, fields: verification.first.map(({ stream, seq, field }) => [stream, seq, field]) };
}

const disclosureOf = async (stream: string, seq: number, name: string) => {
  const { rows } = await rowsOf(`select text, digest from record.disclosure
    where stream = '${stream}' and seq = ${seq} and name = '${name}'`);
  return rows[0] as { text: string; digest: string };
};
const rowsOf = async (query: string) => ({ rows: await owner.query<unknown[]>(query) });

/**
 * Replaces a disclosure of a stream's last act and makes everything fit that can be made to fit without the key: digest,
 * event, hash, log.
 */
async function replace(
  stream: string,
  seq: number,
  name: string,
  change: (value: never) => unknown,
): Promise<void> {
  const { text, digest } = await disclosureOf(stream, seq, name);
  const [salt, full, value] = JSON.parse(text) as [string, string, never];
  const made = canonical([salt, full, change(value)]);
  const { rows } = await rowsOf(`select text from record.event where stream = '${stream}' and seq = ${seq}`);
  const event = JSON.parse((rows[0] as { text: string }).text) as { sealed: string[] };
  const sealed = event.sealed.map((one) => (one === digest ? disclosureDigest(made) : one)).sort();
  const eventText = canonical({ ...event, sealed });
  const q = (words: string) => `'${words.replaceAll("'", "''")}'`;
  const at = `stream = '${stream}' and seq = ${seq}`;
  await tamper(`update record.disclosure set text = ${q(made)}, digest = '${disclosureDigest(made)}' where ${at} and name = '${name}';
    update record.event set text = ${q(eventText)}, hash = '${eventHash(eventText)}' where ${at};
    update record.log set hash = '${eventHash(eventText)}' where ${at};`);
}

describe('acts that the door has signed', () => {
  test('are checked from the record alone, those from before counted', async () => {
    expect(await audit(trusted.fingerprint)).toMatchObject({
      verified: { signed: 3, beforeSignatures: 1, events: 4 },
      fields: [],
    });
  });

  test('are checked also when what they say is erased', async () => {
    const { digest } = await disclosureOf(CASE, 2, 'arguments');
    await book.act(ERASURE, { move: 'erase', arguments: { digests: [digest] } }).catch(() => undefined);
    await tamper(`delete from record.disclosure where digest = '${digest}'`);
    const { verified, fields } = await audit();
    expect(verified.signed).toBe(3);
    expect(fields.filter(([, , field]) => String(field).startsWith('signature'))).toEqual([]);
  });

  test('under another first key than the one trusted are a difference', async () => {
    expect((await audit('f'.repeat(64))).fields).toContainEqual(['record.signing_key', 1, 'signing_key']);
  });
});

describe('a forger who owns the database', () => {
  test('cannot leave the signature out', async () => {
    await tamper(`delete from record.disclosure where stream = '${OTHER}' and name = 'signature'`);
    expect((await audit()).fields).toContainEqual([OTHER, 1, 'signature.disclosure']);
  });

  test('cannot put that of another act', async () => {
    const [, , lent] = JSON.parse((await disclosureOf(CASE, 2, 'signature')).text) as [
      string,
      string,
      unknown,
    ];
    await replace(OTHER, 1, 'signature', () => lent);
    expect((await audit()).fields).toEqual([[OTHER, 1, 'signature.stream']]);
  });

  test('cannot change an argument and make everything else fit', async () => {
    await replace(CASE, 2, 'arguments', () => ({ by: 91 }));
    expect((await audit()).fields).toEqual([[CASE, 2, 'signature.argumentsDigest']]);
  });

  test('cannot sign with a key of their own', async () => {
    await replace(OTHER, 1, 'signature', ({ text }: { text: string }) => {
      const made = text.replaceAll(second.id, strangers.id);
      return { text: made, signature: strangers.sign(made) };
    });
    expect((await audit()).fields).toEqual([[OTHER, 1, 'signature.key']]);
  });

  test('cannot say that their signature is that of a known key', async () => {
    await replace(OTHER, 1, 'signature', ({ text }: { text: string }) => ({
      text,
      signature: strangers.sign(text),
    }));
    expect((await audit()).fields).toEqual([[OTHER, 1, 'signature.signature']]);
  });

  test('cannot store a key that the last has not signed', async () => {
    await tamper(`insert into record.signing_key select 3, '${strangers.publicKey.toString('hex')}',
      (since::text::bigint + 100)::text::xid8, fingerprint, signature from record.signing_key where number = 2`);
    expect((await audit()).fields).toContainEqual(['record.signing_key', 3, 'signing_key']);
  });

  test('cannot move the moment from which on acts must be signed', async () => {
    await tamper(
      `update record.signing_key set since = (since::text::bigint + 1)::text::xid8 where number = 1`,
    );
    expect((await audit()).fields).toContainEqual(['record.signing_key', 1, 'signing_key']);
  });
});

describe('the record step', () => {
  test.each([
    ['is not signed', (message: ActMessage) => message, 'nothing'],
    [
      'is signed by a key that nobody stored',
      (message: ActMessage, stream: string, seq: number) => doorOf(strangers)(message, stream, seq),
      'key',
    ],
    [
      'was changed after it was signed',
      (message: ActMessage, stream: string, seq: number) => ({
        ...doorOf(second)(message, stream, seq),
        arguments: { by: 5 },
      }),
      'argumentsDigest',
    ],
    [
      'was signed for another stream',
      (message: ActMessage, _stream: string, seq: number) => doorOf(second)(message, CASE, seq),
      'stream',
    ],
    [
      'was held back for more than a day',
      (message: ActMessage, stream: string, seq: number) =>
        twoDaysAgo(() => doorOf(second)(message, stream, seq)),
      'iat',
    ],
    [
      'opens a stream under another policy than was signed',
      (message: ActMessage, stream: string) => doorOf(second)(message, stream, 2),
      'policy',
    ],
  ])('seals no act that %s', async (_how, door, fault) => {
    book.door = door;
    const stream = `case/62.01/0D${randomBytes(12).toString('hex').toUpperCase()}`;
    await expect(count(stream, 1)).rejects.toThrow(`an act of ${stream} is not signed by the door: ${fault}`);
    book.door = doorOf(second);
  });

  test('takes the key before the last, so that processes can be given the new one, and none before that', async () => {
    book.door = doorOf(first);
    await expect(
      count(`case/62.01/0F${randomBytes(12).toString('hex').toUpperCase()}`, 1),
    ).resolves.toMatchObject({ seq: 1 });
    await stored(third, second);
    await expect(count(`case/62.01/0G${randomBytes(12).toString('hex').toUpperCase()}`, 1)).rejects.toThrow(
      'key',
    );
  });
});

test('a key is stored by the owner alone, and only in its turn', async () => {
  await expect(stored(strangers, strangers)).rejects.toThrow('the last key must sign the next');
  const asApp = inScope(app, { person: null, governments: [] }, (sql) =>
    storeSigningKey(sql, strangers, second),
  );
  await expect(asApp).rejects.toThrow('permission denied');
});
