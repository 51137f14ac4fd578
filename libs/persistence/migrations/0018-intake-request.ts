import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A request that is repeated finds the text that it has stored before, and so says the same, salt included: Temporal
 * may note one sending of an Update beside the work of another. Null for what was stored by an earlier version.
 */
export class IntakeRequest1764000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table intake.disclosure add column request text, add column field text;
      create unique index disclosure_request on intake.disclosure (stream, request, field);
      comment on column intake.disclosure.request is 'HMAC of the body under the key of its request (record-format 6)';
      comment on column intake.disclosure.field is 'field of the body that the text stood in';
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
