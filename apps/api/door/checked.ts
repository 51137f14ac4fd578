import type { ZodType } from 'zod';
import type { DoorCode } from '../../../libs/contracts/wire/door-problem.js';
import { DoorProblem, type FieldError } from './door-problem.js';
import { issueSentence } from './issue-sentence.js';

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string | undefined;
}

/** Fields named in one answer at most. */
const ERRORS_MAX = 20;

/**
 * What a schema makes of a value.
 * @throws DoorProblem of the code, naming each field at fault
 */
export function checked<T>(schema: ZodType<T>, value: unknown, code: DoorCode): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.slice(0, ERRORS_MAX).map(errorOf);
  throw new DoorProblem(code, { errors });
}

/** zod's messages name rules and allowed values, and keys of the body, but no value of it. */
function errorOf({ path, message, code }: Issue): FieldError {
  return {
    path: path.map(String).join('.').slice(0, 200),
    message: message.slice(0, 300),
    sentence: issueSentence(code),
  };
}
