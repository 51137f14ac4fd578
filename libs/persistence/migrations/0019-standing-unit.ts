import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every reading of a servant looks for the head of their unit, twice per nomination: not among all heads there are. */
export class StandingUnit1764000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index standing_unit on reference.standing (unit) where role = 'unitHead'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
