import { sessionProcedure } from './calibration/session.procedure.js';
import { caseProcedure } from './case/case.procedure.js';
import { signingProcedure } from './commitment/signing.procedure.js';
import { cycleProcedure } from './cycle/cycle.procedure.js';
import { importRunProcedure } from './import/import-run.procedure.js';
import {
  RESOLVE_DELIVERY,
  type Procedure,
  type SilentEnding,
  type WaitEntry,
  type WaitOf,
} from './kernel/procedure.js';
import { successionProcedure } from './placement/succession.procedure.js';

/** The procedure of every kind of stream that a workflow runs, in the order of the talent cycle. */
export const procedures = {
  cycle: cycleProcedure,
  case: caseProcedure,
  session: sessionProcedure,
  succession: successionProcedure,
  signing: signingProcedure,
  importRun: importRunProcedure,
} as const;

export type Kind = keyof typeof procedures;

/** Every kind of wait that some procedure opens. */
export type TaskKind = { [K in Kind]: WaitOf<(typeof procedures)[K]> }[Kind];

/**
 * The procedure of a stream, by its id.
 * @throws Error for a stream whose kind no workflow runs
 */
export function procedureFor(stream: string): Procedure {
  const kind = stream.split('/')[0] ?? '';
  if (!Object.hasOwn(procedures, kind)) throw new Error(`no procedure runs streams of kind ${kind}`);
  return procedures[kind as Kind];
}

const all: readonly Procedure[] = Object.values(procedures);
const waits: { readonly [kind: string]: WaitEntry } = Object.assign({}, ...all.map((one) => one.waits));

/** Every kind of wait that policy decides about, in the order of the procedures; a failed delivery, which all of them know, comes last. */
export const TASK_KINDS = [
  ...Object.keys(waits).filter((kind) => kind !== RESOLVE_DELIVERY && !waits[kind]?.lasts),
  RESOLVE_DELIVERY,
] as readonly TaskKind[];

/** How policy may let a wait of this kind end by itself. */
export const endingsOf = (kind: TaskKind): readonly SilentEnding[] =>
  Object.keys(waits[kind]?.silence ?? {}) as SilentEnding[];
