import type { MigrationInterface, QueryRunner } from 'typeorm';

/** To which office a task has gone on because nobody it waits for could act, and whether nobody in line was left. */
export class TaskHanded1764000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table view.task add column handed_to text, add column handed_at timestamptz, add column line_exhausted boolean;
comment on column view.task.line_exhausted is 'nobody in line could take it, so it stands with whoever appoints';
create index task_handed on view.task (government, handed_to, due_at, stream, task)
  where closed_at is null and handed_to is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
