import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../../../libs/platform/tokens.js';
import type { ApiSettings } from '../settings/api-settings.js';
import { Limit } from './limit.js';
import { networkOf } from './network.js';
import { Recent } from './recent.js';
import type { ApiRequest } from './visit.js';

/** Tokens that have let somebody in, remembered at once. */
const KNOWN_MAX = 20_000;

/**
 * Holds back addresses from which come requests that say nobody good: each failure costs them one of so many a minute,
 * and when none is left, nothing that is unknown is looked at any more. A token that has let somebody in before is looked
 * at however many others fail beside it, so a flood out of an office does not shut the office out.
 */
@Injectable()
export class Strangers {
  private readonly limit: Limit;
  private readonly known = new Recent(KNOWN_MAX);

  constructor(@Inject(SETTINGS) { limits }: ApiSettings) {
    this.limit = new Limit(limits.stranger);
  }

  /** @param token as it was sent @throws DoorProblem 429 when it is unknown and its address has failed too often */
  requirePatience(request: ApiRequest, token = ''): void {
    if (!this.known.has(hashOf(token))) this.limit.require(networkOf(request.ip));
  }

  /** Somebody was turned away. @throws DoorProblem 429 when that has happened too often */
  turnedAway(request: ApiRequest): void {
    this.limit.take(networkOf(request.ip));
  }

  /** A token has let somebody in. */
  letIn(token: string): void {
    this.known.add(hashOf(token));
  }
}

/** What is remembered opens nothing. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64');
