import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the open tasks of a stream, few among the many that every stream has had, for lists and overviews. */
export class OpenTasks1764000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index task_open on view.task (stream, due_at) where closed_at is null');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
