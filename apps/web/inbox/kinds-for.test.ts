import { expect, test } from 'vitest';
import { TASK_KINDS } from '../../../libs/domain/procedures.js';
import { kindsFor } from './kinds-for.js';

test('an assessor is offered what assessors can have', () => {
  const kinds = kindsFor(['assessor']);
  expect(kinds).toContain('recordScores');
  for (const kind of ['nominate', 'verifyNomination', 'verifyCycle', 'resolveDelivery'])
    expect(kinds).not.toContain(kind);
});

test('whoever keeps a procedure is offered failed deliveries, and the head of the agency everything', () => {
  expect(kindsFor(['hrOfficer'])).toContain('resolveDelivery');
  expect(kindsFor(['regionalHrAgencyHead'])).toEqual(TASK_KINDS);
});
