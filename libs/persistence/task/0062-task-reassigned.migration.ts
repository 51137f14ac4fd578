import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who gave a task to whoever is on it, and to whom an approval is proposed to go until a second person confirms. The
 * indexes give each of the two ways in which such a task is somebody's its rows in the inbox's own order.
 */
export class TaskReassigned1764000000062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table view.task add column reassigned_by text, add column reassigned_at timestamptz,
  add column proposed_to text, add column proposed_by text, add column proposed_at timestamptz;
comment on column view.task.proposed_to is 'to whom an approval goes once a second person confirms it';
create index task_reassigned on view.task (reassigned_by, due_at, stream, task)
  where closed_at is null and reassigned_by is not null;
create index task_proposed on view.task (government, due_at, stream, task)
  where closed_at is null and proposed_to is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
