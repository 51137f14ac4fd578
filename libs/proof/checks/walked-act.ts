/** An event's row as it stands in the table; `at` in microseconds, `xid` as text. */
export interface EventRow {
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
  readonly text: string;
  readonly prev: string;
  readonly at: string;
  readonly move: string;
  readonly move_id: string;
  readonly request: string;
  readonly outcome: string;
  readonly actor_person: string | null;
  readonly law: string;
  readonly policy: string;
  readonly government: string;
  readonly xid: string;
  /** The database's own clock; not part of what is hashed. */
  readonly recorded_at: string;
}
export interface DisclosureRow {
  readonly stream: string;
  readonly seq: number;
  readonly digest: string;
  readonly class: string;
  readonly subject: string | null;
  readonly name: string;
  readonly text: string;
  readonly government: string;
}
export interface LogRow {
  readonly position: string;
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
}

/** One act with everything that stands beside it. */
export interface WalkedAct {
  readonly row: EventRow;
  readonly disclosures: readonly DisclosureRow[];
  readonly log: LogRow | undefined;
}
