import { createHash, randomBytes } from 'node:crypto';
import { DATA_SOURCE, SETTINGS } from '../../../libs/platform/tokens.js';
import { DoorProblem } from './door-problem.js';
import { endSession, findSession, openSession } from '../../../libs/persistence/access/session.store.js';
import { inScope, type Sql } from '../../../libs/persistence/scope.js';
import { Inject, Injectable } from '@nestjs/common';
import type { ApiSettings } from '../api-settings.js';
import type { DataSource } from 'typeorm';

const SECRET_BYTES = 32;
const SECRET = /^[\w-]{43}$/;

/** Sessions of browsers. The browser holds a random secret, the database its hash. */
@Injectable()
export class Sessions {
  constructor(
    @Inject(SETTINGS) private readonly settings: ApiSettings,
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
  ) {}

  /** Begins a session. @returns its secret, always a new one, so that nobody can have known it before */
  async open(person: string): Promise<string> {
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    await this.ask((sql) => openSession(sql, hashOf(secret), person, this.settings.session));
    return secret;
  }

  /**
   * Whose session it is.
   * @param isPresence whether the request shows that somebody is there, which keeps the session from idling
   * @throws DoorProblem 401 when it has ended or never was
   */
  async personOf(secret: string, isPresence: boolean): Promise<string> {
    const person = SECRET.test(secret)
      ? await this.ask((sql) =>
          findSession(sql, hashOf(secret), this.settings.session.idleMinutes, isPresence),
        )
      : null;
    if (person === null) throw new DoorProblem('SessionEnded');
    return person;
  }

  /** Ends a session for every browser that holds its secret. @returns whose it was; null when there was none */
  end(secret: string): Promise<string | null> {
    return this.ask((sql) => endSession(sql, hashOf(secret)));
  }

  private ask<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return inScope(this.dataSource, { person: null, governments: [] }, work);
  }
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
