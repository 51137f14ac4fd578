import { isGrpcServiceError, type Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { KINDS } from '../contracts/kinds.js';
import { TASK_QUEUE } from '../contracts/messages/stream.contract.js';
import { governmentOf } from '../domain/kernel/id.js';
import { liveStreamsOf } from '../persistence/record/owed.view.js';
import { tablespaceFolders } from '../persistence/record/storage.view.js';
import { isDatabaseOutage } from '../persistence/sql/outage.js';
import { inScope, type Scope, type Sql } from '../persistence/sql/scope.js';
import { openRuns } from '../platform/temporal/open-runs.js';
import type { KeyWrapper } from '../record/key-wrapper.js';
import { lookAtDisks } from './disk-look.js';
import { lookAtArchive, lookAtRuns, lookForRuns, statesOf } from './engine-look.js';
import { FAULTS, type Fault, type Finding } from './finding.js';
import { lookAtCalendars, lookAtKeys, lookAtLog, lookForActors, lookForOwed } from './record-look.js';

/** What is looked at, and through whose eyes. */
export interface Patient {
  /** Null where no connection could be had. */
  readonly dataSource: DataSource | null;
  readonly client: Client;
  /** Whose rows are looked at; a role that may read everything needs none. */
  readonly scope: Scope;
  /** Codes of the governments whose streams are looked at; null for all. */
  readonly governments: readonly string[] | null;
  /** The key-encryption keys at hand; null where none is. */
  readonly held: readonly KeyWrapper[] | null;
  /** Folders of this machine that hold the database. */
  readonly folders: readonly string[];
  /** Open runs asked about at most, the first by name. */
  readonly runsMax: number;
}

/** Everything that was found, the worst first, and how much was looked at. */
export interface Diagnosis {
  readonly findings: readonly Finding[];
  /** Open runs that there are, and how many of them were asked about. */
  readonly runs: number;
  readonly asked: number;
}

type Look = (sql: Sql) => Promise<readonly Finding[]>;

/** Looks at everything. What cannot be looked at because a part is away is a finding itself. */
export async function diagnose(patient: Patient, nowMs: number): Promise<Diagnosis> {
  const { dataSource } = patient;
  const record =
    dataSource && (await unlessAway(() => lookAtRecord(dataSource, patient, nowMs), isDatabaseOutage));
  const readable = record && dataSource;
  const engine = await unlessAway(() => lookAtEngine(readable, patient, nowMs), isServerAway);
  const disks = await lookAtDisks([...patient.folders, ...(record?.tablespaces ?? [])]);
  const found = [
    ...(record?.findings ?? [isAway('databaseAway')]),
    ...(engine?.findings ?? [isAway('temporalAway')]),
    ...disks,
  ];
  return { findings: found.toSorted(bySeverity), runs: engine?.runs ?? 0, asked: engine?.asked ?? 0 };
}

const ORDER = Object.keys(FAULTS);
const bySeverity = (one: Finding, other: Finding): number =>
  ORDER.indexOf(one.fault) - ORDER.indexOf(other.fault);
const isAway = (fault: Fault): Finding => ({ fault, about: {}, streams: [] });

/** What a look finds, or null where the part that it looks at does not answer. @throws whatever else goes wrong */
async function unlessAway<T>(
  look: () => Promise<T>,
  isOutage: (error: unknown) => boolean,
): Promise<T | null> {
  try {
    return await look();
  } catch (error) {
    if (isOutage(error)) return null;
    throw error;
  }
}

const isServerAway = (error: unknown): boolean =>
  isDatabaseOutage(error) || isGrpcServiceError(error) || isGrpcServiceError((error as Error).cause);

/** Everything that the database tells. */
async function lookAtRecord(dataSource: DataSource, { scope, held }: Patient, nowMs: number) {
  const looks: readonly Look[] = [
    (sql) => lookAtKeys(sql, held),
    lookForOwed,
    lookAtLog,
    lookForActors,
    (sql) => lookAtCalendars(sql, nowMs),
  ];
  return inScope(dataSource, scope, async (sql) => {
    const findings: Finding[] = [];
    for (const look of looks) findings.push(...(await look(sql)));
    return { findings, tablespaces: await tablespaceFolders(sql) };
  });
}

/** Everything that Temporal tells, held against the record where that can be read. */
async function lookAtEngine(dataSource: DataSource | null, patient: Patient, nowMs: number) {
  const { client, scope, governments, runsMax } = patient;
  const isOurs = (stream: string): boolean =>
    governments === null || governments.includes(governmentOf(stream));
  const liveNow = () => (dataSource ? liveStreams(dataSource, scope) : Promise.resolve([]));
  const live = await liveNow();
  const runs = (await openRuns(client, TASK_QUEUE)).filter(({ workflowId }) => isOurs(workflowId));
  const asked = runs.slice(0, runsMax);
  const states = await statesOf(client, asked);
  const findings = [
    ...(await lookAtRuns(client, states)),
    ...(await lookForRuns(client, live, runs, liveNow)),
    ...(dataSource && governments === null ? await lookAtArchive(client, dataSource, nowMs) : []),
  ];
  return { findings, runs: runs.length, asked: asked.length };
}

const liveStreams = (dataSource: DataSource, scope: Scope): Promise<string[]> =>
  inScope(dataSource, scope, (sql) => liveStreamsOf(sql, Object.keys(KINDS)));
