import type { ImportCounts } from '../../libs/domain/import/import-run.event.js';
import { importRunLaw } from '../../libs/domain/import/import-run.law.js';
import type { ImportRunState } from '../../libs/domain/import/import-run.state.js';
import type { JsonObject } from '../../libs/domain/kernel/json.js';
import type { PolicyVersion } from '../../libs/domain/policy/policy-version.js';
import { nationalPolicy } from '../../libs/domain/policy/seed-policies.js';
import { actor, Desk, DIGEST } from './desk.js';

export const uploader = actor('uploader', 'hrOfficer');
export const head = actor('agency-head', 'regionalHrAgencyHead');

export const UPLOAD = { upload: 'u1', person: uploader.person, hash: DIGEST, bytes: 9, format: 'csv' };
const COUNTS: ImportCounts = {
  rowsIn: 5,
  accepted: 4,
  rejected: 1,
  created: 1,
  changed: 2,
  unchanged: 1,
  vanished: 1,
};

/** An import run that tests bring as far as they need. */
export class ImportRunBuilder extends Desk<ImportRunState> {
  constructor(policy: PolicyVersion = nationalPolicy) {
    super(importRunLaw, 'importRun/62.01/ONE', policy);
  }
  submit(upload: JsonObject | null = UPLOAD, who = uploader) {
    const args = { upload: 'u1', content: 'employees', asOf: '2026-11-01' };
    return this.person(who, 'submitImport', args, { 'upload:u1': upload });
  }
  /** What came of an errand. */
  told(move: string, args: object = {}) {
    return this.delivered(this.stream, move, [], {}, args as JsonObject);
  }
  preview(counts: Partial<ImportCounts> = {}, base: string | null = null) {
    return this.told('recordPreview', { ...COUNTS, ...counts, base });
  }
  decide(who = head, decision = 'approve', preview = this.state.preview) {
    return this.person(who, 'approveImport', { decision, noteText: DIGEST, preview });
  }
  apply() {
    return this.told('recordApplied', { rowsIn: 5, accepted: 4, rejected: 1, rowsRoot: DIGEST });
  }
  undo(who = head) {
    return this.person(who, 'undoImport', { noteText: DIGEST });
  }
  inReview(): this {
    this.submit();
    this.preview();
    return this;
  }
  applied(): this {
    this.inReview().decide();
    this.apply();
    return this;
  }
}
