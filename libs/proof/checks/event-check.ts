import { isDeadline, isPerson, isStream } from '../../domain/kernel/actor.js';
import { canonical } from '../../domain/kernel/hash.js';
import { governmentOf } from '../../domain/kernel/id.js';
import { deadlineMoveId, deliveryMoveId } from '../../domain/kernel/move-id.js';
import { EVENT_PREFIX, NO_EVENT, type SealedEvent } from '../../record/format/event.js';
import { unlike, type Report, type Sha256 } from './difference.js';
import type { EventRow } from './walked-act.js';

/** The event in a row's text, or null when the text is no event. */
export function readEvent(row: EventRow): SealedEvent | null {
  try {
    const event = JSON.parse(row.text) as SealedEvent;
    return typeof event.stream === 'string' && Array.isArray(event.sealed) && Array.isArray(event.cites)
      ? event
      : null;
  } catch {
    return null;
  }
}

/** Checks one event for itself: its text hashes to its hash, is canonical, and every column says what it says. */
export function checkEvent(row: EventRow, event: SealedEvent | null, sha256: Sha256, report: Report): void {
  const { stream, seq } = row;
  const differs = (field: string, what: string) => report({ stream, seq, field, what });
  const hash = sha256(EVENT_PREFIX + row.text);
  if (hash !== row.hash) differs('event.hash', `the text hashes to ${hash}, the row says ${row.hash}`);
  if (!event) return differs('event.text', 'is no event in JSON');
  if (event.v !== 1) differs('event.v', unlike(1, event.v));
  if (isUncanonical(event, row.text)) differs('event.text', 'is not canonical JSON');
  for (const [column, expected] of Object.entries(columnsOf(event))) {
    const found = row[column as keyof EventRow];
    if (found !== expected) differs(`event.${column}`, unlike(expected, found));
  }
  const moveId = moveIdOf(event);
  if (moveId && moveId !== event.moveId) differs('event.moveId', unlike(moveId, event.moveId));
}

function columnsOf(event: SealedEvent): Partial<EventRow> {
  const { stream, seq, prev, move, request, outcome, actor, law, policy } = event;
  const at = event.at.replace(/Z$/, '000Z');
  const actor_person = isPerson(actor) ? actor.person : null;
  const government = governmentOf(stream);
  return {
    stream,
    seq,
    prev,
    at,
    move,
    move_id: event.moveId,
    request,
    outcome,
    actor_person,
    law,
    policy,
    government,
  };
}

function isUncanonical(event: SealedEvent, text: string): boolean {
  try {
    return canonical(event) !== text;
  } catch {
    return true;
  }
}

/** The move id of an act that no person made; a person's is keyed by what only that person knows. */
function moveIdOf({ actor }: SealedEvent): string | null {
  if (isDeadline(actor)) return deadlineMoveId(actor.deadline, actor.step);
  return isStream(actor) ? deliveryMoveId(actor.stream, actor.seq) : null;
}

/** Checks that a stream's events follow each other without gap, each naming the one before. */
export class ChainCheck {
  private last: { stream: string; seq: number; hash: string; at: string } | null = null;

  constructor(private readonly report: Report) {}

  take(row: EventRow): void {
    const { stream, seq, prev, hash, at } = row;
    const before = this.last?.stream === stream ? this.last : null;
    const expected = (before?.seq ?? 0) + 1;
    const differs = (field: string, what: string) => this.report({ stream, seq, field, what });
    if (seq !== expected) differs('event.seq', `act ${expected} is missing before it`);
    else if (prev !== (before?.hash ?? NO_EVENT))
      differs('event.prev', unlike(before?.hash ?? NO_EVENT, prev));
    if (before && at < before.at) differs('event.at', `is before the act before it, ${before.at}`);
    this.last = { stream, seq, hash, at };
  }
}
