import { isStream } from '../domain/kernel/actor.js';
import type { Json } from '../domain/kernel/json.js';
import type { ActMessage, Fact } from '../domain/kernel/sealed.js';
import { factsFor } from '../domain/kernel/turn.js';
import { procedureOfStream } from '../domain/procedures.js';
import { readFacts } from '../persistence/fact-readers.js';
import { asFactName } from '../persistence/sql/fact.js';
import type { Sql } from '../persistence/sql/scope.js';
import { findActAt } from './acts.js';
import { excerptFor } from './excerpt.js';

/** The deciding act that a delivery names is not in the record: the record was set back to before it. */
export class CitedMissing extends Error {
  constructor(stream: string, seq: number) {
    super(`${stream} has no act ${seq}`);
    this.name = 'CitedMissing';
  }
}

/**
 * The facts of a delivered act, read from the record and never from the message: `cited`, the deciding event
 * as far as it speaks to this stream, and what the receiver's move needs beside it.
 * @throws CitedMissing when the cited event does not exist
 */
export async function readCitedFacts(
  sql: Sql,
  stream: string,
  message: ActMessage,
): Promise<readonly Fact[]> {
  if (!isStream(message.actor)) return message.facts;
  const { stream: source, seq } = message.actor;
  const act = await findActAt(sql, source, seq);
  if (!act) throw new CitedMissing(source, seq);
  const { outcome, hash, story } = act;
  const value = { stream: source, seq, outcome, ...excerptFor(stream, story) };
  const cited: Fact = {
    name: 'cited',
    value: value as unknown as Json,
    cites: [{ stream: source, seq, hash }],
    subject: null,
  };
  const person = String(message.arguments['person'] ?? '');
  const names = factsFor(procedureOfStream(stream), message.move).map((name) =>
    asFactName(name.replace('{person}', person)),
  );
  const also = await readFacts(sql, names, { arguments: message.arguments, stream, subject: person || null });
  return [cited, ...also];
}
