import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the issuer calls whom it signed in, and its own session, so that it can end ours; a session of before has neither. */
export class SessionSource1764000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table access.session add column subject text, add column issuer_session text;
      create index session_person on access.session (person);
      create index session_subject on access.session (subject);
      comment on column access.session.subject is 'sub of the ID token';
      comment on column access.session.issuer_session is 'sid of the ID token, where the issuer gives one';
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
