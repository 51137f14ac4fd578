import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is signed in with a browser. Known by a hash alone, so that whoever reads the table can be nobody in it. */
export class Session1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table access.session (
  session text primary key,
  person text not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_seen_at on access.session (seen_at);
create index session_expires_at on access.session (expires_at);
comment on column access.session.session is 'SHA-256, in hex, of what the cookie holds';
comment on column access.session.seen_at is 'of a request in the last minute or so';
grant select, insert, update, delete on access.session to isen_app;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
