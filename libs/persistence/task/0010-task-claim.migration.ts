import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who has taken a group's task, and under which policy version it was opened, which says why it is due when it is.
 * The indexes give each of the four ways in which a task is somebody's its rows in the inbox's own order.
 */
export class TaskClaim1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table view.task add column claimed_by text, add column claimed_at timestamptz, add column policy text;
update view.task t set policy = (select e.policy from record.event e
  where e.stream = t.stream and e.at = t.opened_at order by e.seq limit 1);
alter table view.task alter column policy set not null;

drop index view.task_person;
drop index view.task_role;
create index task_person on view.task (owner_person, due_at, stream, task)
  where closed_at is null and owner_person is not null;
create index task_role on view.task (government, owner_role, due_at, stream, task)
  where closed_at is null and owner_role is not null;
create index task_escalated on view.task (government, escalated_to, due_at, stream, task)
  where closed_at is null and escalated_to is not null;
create index task_claimed on view.task (claimed_by, due_at, stream, task)
  where closed_at is null and claimed_by is not null;
create index task_subject on view.task (subject) where closed_at is null and subject is not null;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
