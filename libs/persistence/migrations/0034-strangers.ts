import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is turned away again and again fills one row a minute, which says how often and from which address. */
export class Strangers1764000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table access.entry
        add column address text,
        add column count integer not null default 1 check (count > 0);
      comment on column access.entry.address is 'of a stranger, or the network it belongs to; null where the person is known';
      comment on column access.entry.count is 'requests like this one within a minute; the reference is that of the first';
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
