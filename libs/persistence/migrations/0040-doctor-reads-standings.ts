import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever looks for tasks that nobody can act on must know which papers are in force. A standing names a person by id,
 * an office and a decree; names stay where they were.
 */
export class DoctorReadsStandings1764000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy read_all on reference.standing for select to isen_replay using (true);
      grant select on reference.standing to isen_replay;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
