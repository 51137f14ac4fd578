import { describe, expect, it } from 'vitest';
import { actor, told, verdict } from '../../../test/builders/desk.js';
import { head, ImportRunBuilder, UPLOAD, uploader } from '../../../test/builders/import-run-builder.js';
import { after } from '../kernel/calendar.js';
import { nationalPolicy, swiftPolicy } from '../policy/seed-policies.js';

const sekda = actor('sekda', 'authorizedOfficer');
const aRun = () => new ImportRunBuilder();

describe('UploadMustBeComplete', () => {
  it('refuses a file that is not there, and one that somebody else has uploaded', () => {
    expect(verdict(aRun().submit(null))).toBe('UploadMustBeComplete');
    const other = actor('another', 'hrOfficer');
    const theirs = { upload: 'u1', person: uploader.person, hash: 'a', bytes: 1, format: 'csv' };
    expect(verdict(aRun().submit(theirs, other))).toBe('UploadMustBeComplete');
    expect(verdict(aRun().submit())).toBe('accepted');
  });
});

describe('SubmitterMustNotDecide', () => {
  it('holds whatever role the submitter has besides', () => {
    const run = aRun().inReview();
    expect(verdict(run.decide(uploader))).toBe('SubmitterMustNotDecide');
    expect(verdict(run.decide(actor(uploader.person, 'regionalHrAgencyHead')))).toBe(
      'SubmitterMustNotDecide',
    );
    expect(verdict(run.decide(actor('colleague', 'hrOfficer')))).toBe('accepted');
    expect(run.state.stage).toBe('applying');
  });

  it('goes on to the Sekda where the submitter alone heads the HR agency, and is given to nobody but others', () => {
    const run = aRun();
    run.submit({ ...UPLOAD, person: head.person }, { ...head, role: 'hrOfficer' });
    run.preview();
    const to = 'authorizedOfficer';
    expect(run.handedOn('approveImport', [head, sekda])).toEqual({ to, exhausted: false, times: 1 });
    expect(verdict(run.given('reassignTask', sekda, head))).toBe('RecipientMustNotBeBarred');
    expect(verdict(run.decide(head))).toBe('SubmitterMustNotDecide');
    expect(verdict(run.decide(sekda))).toBe('accepted');
  });

  it('holds for refusing too: the submitter withdraws', () => {
    const run = aRun().inReview();
    expect(verdict(run.decide(uploader, 'return'))).toBe('SubmitterMustNotDecide');
    expect(verdict(run.person(uploader, 'withdrawImport'))).toBe('accepted');
  });
});

describe('WithdrawerMustBeTheSubmitter', () => {
  it('refuses whoever else is an HR officer: they refuse the file by a decision', () => {
    const run = aRun().inReview();
    expect(verdict(run.person(actor('colleague', 'hrOfficer'), 'withdrawImport'))).toBe(
      'WithdrawerMustBeTheSubmitter',
    );
    expect(verdict(run.person(uploader, 'withdrawImport'))).toBe('accepted');
  });
});

describe('SubmitterMustNotUndo', () => {
  it('holds whatever role the submitter has besides', () => {
    const run = aRun().applied();
    expect(verdict(run.undo(uploader))).toBe('SubmitterMustNotUndo');
    expect(verdict(run.undo(actor(uploader.person, 'regionalHrAgencyHead')))).toBe('SubmitterMustNotUndo');
    expect(verdict(run.undo(actor('colleague', 'hrOfficer')))).toBe('accepted');
    expect(run.state.stage).toBe('undoing');
  });
});

describe('PreviewMustBeTheLatest', () => {
  it('refuses whoever looked at the page before the file was read anew', () => {
    const run = aRun().inReview();
    const shown = run.state.preview;
    run.decide();
    run.told('recordOutdated');
    run.preview({}, 'import/62.01/OTHER');
    expect(verdict(run.decide(head, 'approve', shown))).toBe('PreviewMustBeTheLatest');
    expect(verdict(run.decide(head, 'return', shown))).toBe('PreviewMustBeTheLatest');
    expect(verdict(run.decide())).toBe('accepted');
  });
});

describe('EveryRowMustBeCounted', () => {
  it('refuses a preview in which a row has disappeared', () => {
    const run = aRun();
    run.submit();
    expect(verdict(run.preview({ rejected: 0 }))).toBe('EveryRowMustBeCounted');
    expect(run.state.stage).toBe('reading');
  });
});

describe('An import run', () => {
  it('ends where a file brings nothing new', () => {
    const run = aRun();
    run.submit();
    run.preview({ created: 0, changed: 0, unchanged: 4 });
    expect(run.state).toMatchObject({ stage: 'nothingNew', closed: 'nothingNew', tasks: [] });
  });

  it('is shown and approved anew where other data came in meanwhile', () => {
    const run = aRun().inReview();
    run.decide();
    run.told('recordOutdated');
    expect(run.state).toMatchObject({ stage: 'reading', approver: '' });
    run.preview();
    expect(run.waits).toEqual(['approveImport']);
  });

  it.each([nationalPolicy, swiftPolicy])('lapses after seven days, whatever $name says', (policy) => {
    const run = new ImportRunBuilder(policy).inReview();
    const [task] = run.state.tasks;
    expect(task?.endAt).toBe(after(run.at, { amount: 7, unit: 'days' }, policy.calendar));
    expect(told(run.struck('approveImport', 3))).toEqual(['TaskClosed', 'ImportLapsed', 'StreamClosed']);
    expect(run.state).toMatchObject({ stage: 'lapsed', closed: 'lapsed' });
  });

  it('stays applied where it cannot be undone, and says why', () => {
    const run = aRun().applied();
    run.undo();
    expect(told(run.told('recordUndoImpossible', { why: 'cited' }))).toEqual(['ImportUndoImpossible']);
    expect(run.state).toMatchObject({ stage: 'applied', closed: null });
    expect(verdict(run.person(head, 'concludeImport'))).toBe('ActorMustHoldRole');
    expect(verdict(run.person(uploader, 'concludeImport'))).toBe('accepted');
    expect(verdict(run.undo())).toBe('StreamMustBeOpen');
  });

  it('takes what an errand tells from its own stream alone', () => {
    const run = aRun();
    run.submit();
    expect(verdict(run.person(uploader, 'recordPreview', { rowsIn: 0, accepted: 0, rejected: 0 }))).toBe(
      'ActorMustHoldRole',
    );
  });
});
