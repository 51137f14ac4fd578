import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a stream owes though nobody asks: the next deadline of each open task, and the acts whose deliveries are not
 * settled. The waker, a role of its own, reads from it which streams are late, and writes nothing.
 */
export class Owed1764000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(TASKS);
    await runner.query(STREAMS);
    await runner.query(RIGHTS);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

const COLUMNS = `
alter table view.task add column escalates_at timestamptz, add column ends_at timestamptz,
  add column next_strike_at timestamptz;
comment on column view.task.next_strike_at is 'when its next deadline strikes; what comes after it is in the two columns before';
alter table view.stream add column owing integer[] not null default '{}';
comment on column view.stream.owing is 'numbers of the acts whose deliveries are not settled yet';
create index task_next_strike on view.task (next_strike_at) where closed_at is null and next_strike_at is not null;
create index stream_owing on view.stream (updated_at) where owing <> '{}';
create index stream_closed on view.stream (updated_at) where closed is not null;
`;

/** As folding the record again would fill them. */
const TASKS = `
update view.task t set escalates_at = o.escalates_at, ends_at = o.ends_at, next_strike_at = case
    when t.escalated_at is not null then o.ends_at
    when t.reminded_at is not null then coalesce(o.escalates_at, o.ends_at)
    else coalesce(o.reminds_at, o.escalates_at, o.ends_at) end
from (
  select d.stream, e -> 'task' ->> 'task' as task, (e -> 'task' ->> 'remindAt')::timestamptz as reminds_at,
    (e -> 'task' ->> 'escalateAt')::timestamptz as escalates_at, (e -> 'task' ->> 'endAt')::timestamptz as ends_at
  from record.disclosure d, jsonb_array_elements(d.text::jsonb -> 2 -> 'events') e
  where d.class = 'story' and e ->> 'type' = 'TaskOpened') o
where o.stream = t.stream and o.task = t.task;
`;

const STREAMS = `
update view.stream s set owing = array(
  select d.seq from record.disclosure d
  where d.stream = s.stream and d.class = 'story' and jsonb_array_length(d.text::jsonb -> 2 -> 'deliveries') > 0
    and not exists (
      select from record.disclosure l, jsonb_array_elements(l.text::jsonb -> 2 -> 'events') e
      where l.stream = d.stream and l.class = 'story' and e ->> 'type' = 'DeliveriesSettled'
        and (e ->> 'seq')::integer = d.seq)
  order by d.seq)
where exists (select from record.delivery d where d.stream = s.stream);
`;

const RIGHTS = `
grant usage on schema view, record to isen_waker;
grant select on view.stream, view.task, record.history_archive to isen_waker;
create policy wakes_all on view.stream for select to isen_waker using (true);
create policy wakes_all on view.task for select to isen_waker using (true);
create policy wakes_all on record.history_archive for select to isen_waker using (true);
`;
