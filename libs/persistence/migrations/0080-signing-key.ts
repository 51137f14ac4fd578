import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public keys by which the api signs what persons do. Nobody but the owner stores one, each signed by the last. */
export class SigningKey1764000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const TABLE = `
create table record.signing_key (
  number integer primary key,
  public_key text not null,
  since xid8 not null,
  fingerprint text not null,
  signature text not null,
  stored_at timestamptz not null default clock_timestamp()
);
comment on column record.signing_key.public_key is 'Ed25519, 32 bytes in hex';
comment on column record.signing_key.since is 'acts of transactions above it may be signed by this key, and above the first must be signed';
comment on column record.signing_key.fingerprint is 'SHA-256 over number, key, since and the fingerprint before';
comment on column record.signing_key.signature is 'of the fingerprint, by the key before; of the first by itself';
create trigger append_only before update or delete or truncate on record.signing_key
  for each statement execute function record.refuse_change();
grant select on record.signing_key to isen_app, isen_replay;
`;
