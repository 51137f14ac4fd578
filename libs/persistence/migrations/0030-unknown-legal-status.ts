import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An export may carry a legal status that no table knows: whether that person is in service is then not known. */
export class UnknownLegalStatus1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table reference.servant alter column active drop not null;
comment on column reference.servant.active is 'in service; null: the legal status is not known, so neither selected nor gone';
drop index reference.servant_position;
create index servant_position on reference.servant (position) where active is not false;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
