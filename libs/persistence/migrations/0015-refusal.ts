import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Refused attempts are few among the acts, and auditors read them as a list of their own. */
export class Refusal1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index event_refused on record.event (at desc, stream desc, seq desc) where outcome = 'refused'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
