import type { PipeTransform } from '@nestjs/common';
import type { ZodType } from 'zod';
import { checked } from './checked.js';
import type { ApiRequest } from './visit.js';

export interface CheckedQuery {
  readonly [name: string]: unknown;
}

/** What a read is asked, as its schema gives it. */
export class QueryPipe implements PipeTransform<ApiRequest, CheckedQuery> {
  /** @param schema null where nothing is asked beside the path */
  constructor(private readonly schema: ZodType | null) {}

  /** @throws DoorProblem 400 */
  transform({ query }: ApiRequest): CheckedQuery {
    return this.schema ? (checked(this.schema, { ...query }, 'QueryInvalid') as CheckedQuery) : {};
  }
}
