import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a position was filled since the last export is asked for each position of the map. */
export class SuccessionPosition1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create index succession_position on view.succession (position) where inaugurated_on is not null',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
