import { isPerson, type Standing } from './actor.js';
import { isOfGroup, taskOf } from './claim.rule.js';
import { localDate } from './instant.js';
import type { AnyLaw, Context, KernelPolicy, Rule } from './law.js';
import { OFFICES_IN_LINE } from './line.js';
import { lineOf } from './owner.js';
import type { StreamState } from './state.js';
import type { Task } from './task.js';

/** Which task, and the standing of whoever is to have it. */
export type Reassigning = { readonly task: string; readonly to: string };
type ReassignRule = Rule<StreamState, Reassigning, KernelPolicy>;
type Of = Context<StreamState, Reassigning, KernelPolicy>;

const ARTICLE = 'PermenPANRB 3/2020 Pasal 8 ayat (1)';

/** The paper of whoever is to have the task, as sealed with the act. */
export const recipientOf = ({ act }: Of): Standing | null =>
  (act.facts[`standing:${act.arguments.to}`] ?? null) as Standing | null;

/** What waits for one person is that person's own; a seat is filled anew where it is, in the session. */
export const PersonalTaskMustNotBeReassigned: ReassignRule = {
  code: 'PersonalTaskMustNotBeReassigned',
  kind: 'invalid',
  sentence: {
    id: 'Tugas yang menunggu satu orang (hadir, menandatangani) tidak dapat dialihkan kepada orang lain.',
    en: 'A task that waits for one person (to attend, to sign) cannot be given to somebody else.',
  },
  article: ARTICLE,
  fixer: 'actor',
  broken: (context) => (isOfGroup(taskOf(context)!) ? undefined : { task: context.act.arguments.task }),
};

export const OnlyClaimantOrOfficeMayReassign: ReassignRule = {
  code: 'OnlyClaimantOrOfficeMayReassign',
  kind: 'forbidden',
  sentence: {
    id: 'Tugas hanya dialihkan oleh yang mengambilnya, Kepala BKD/BKPSDM, PyB, atau PPK.',
    en: 'A task is reassigned by whoever took it, the head of the HR agency, the Sekda or the appointing authority.',
  },
  article: ARTICLE,
  fixer: 'regionalHrAgencyHead',
  broken: (context) => {
    const { actor } = context.act;
    const { task, claimedBy } = taskOf(context)!;
    const may = isPerson(actor) && (actor.person === claimedBy || OFFICES_IN_LINE.includes(actor.role));
    return may ? undefined : { task, claimedBy: claimedBy ?? null };
  },
};

/** Somebody of the group that the task waits for, or in an office to which it would go on by itself. */
function mayHave({ owner }: Task, { role, unit }: Standing, policy: KernelPolicy): boolean {
  if ('person' in owner) return false;
  const unitFits = owner.unit === null || unit === null || owner.unit === unit;
  return (role === owner.role && unitFits) || lineOf(policy, owner.role).includes(role);
}

export const RecipientMustBeAbleToAct: ReassignRule = {
  code: 'RecipientMustBeAbleToAct',
  kind: 'invalid',
  sentence: {
    id: 'Penerima tugas harus memegang peran yang ditunggu atau jabatan dalam urutan pengganti, dengan penunjukan yang berlaku di pemerintah daerah ini.',
    en: 'Whoever is given the task must hold the role it waits for, or an office in line, on a paper in force in this government.',
  },
  article: 'UU 30/2014 Pasal 8',
  fixer: 'actor',
  broken: (context) => {
    const { act, policy } = context;
    const held = recipientOf(context);
    if (!held) return { standing: act.arguments.to };
    const today = localDate(act.at, policy.calendar.utcOffsetMinutes);
    const inForce = held.from <= today && (held.until === null || today <= held.until);
    const reaches = held.governments.includes(act.stream.split('/')[1] ?? '');
    const may = inForce && reaches && mayHave(taskOf(context)!, held, policy);
    return may
      ? undefined
      : { standing: held.id, role: held.role, from: held.from, until: held.until, today };
  },
};

/** An office stands in line for several roles: whoever gave themselves what waits for those would do a whole case alone. */
export const RecipientMustBeSomebodyElse: ReassignRule = {
  code: 'RecipientMustBeSomebodyElse',
  kind: 'conflict',
  sentence: {
    id: 'Tugas dialihkan kepada orang lain: bukan kepada diri sendiri, dan bukan kepada yang sudah mengambilnya.',
    en: 'A task is given to somebody else: neither to oneself nor to whoever has it already.',
  },
  article: ARTICLE,
  fixer: 'actor',
  broken: (context) => {
    const { actor } = context.act;
    const { task, claimedBy } = taskOf(context)!;
    const person = recipientOf(context)?.person;
    const isOwn = isPerson(actor) && actor.person === person;
    const hasIt = person !== undefined && person === claimedBy;
    return isOwn || hasIt ? { task, claimedBy: claimedBy ?? null } : undefined;
  },
};

/** A task is not given to somebody whom an earlier act or a tie bars from it. */
export const RecipientMustNotBeBarred = ({ barred }: Pick<AnyLaw, 'barred'>): ReassignRule => ({
  code: 'RecipientMustNotBeBarred',
  kind: 'forbidden',
  sentence: {
    id: 'Penerima tugas terkait dengan berkas ini dan karenanya tidak dapat mengerjakannya.',
    en: 'Whoever is given the task is tied to this file and so may not do it.',
  },
  article: 'UU 30/2014 Pasal 42',
  fixer: 'actor',
  broken: (context) => {
    const person = recipientOf(context)?.person;
    const isBarred = person !== undefined && barred?.(context.state, taskOf(context)!).includes(person);
    return isBarred ? { task: context.act.arguments.task, person } : undefined;
  },
});

/** What is confirmed is what was proposed, also where somebody has proposed something else meanwhile. */
export const ReassignmentMustBeProposed: ReassignRule = {
  code: 'ReassignmentMustBeProposed',
  kind: 'conflict',
  sentence: {
    id: 'Pengalihan tugas ini kepada orang tersebut tidak (lagi) diusulkan.',
    en: 'It is not, or no longer, proposed to give this task to that person.',
  },
  article: ARTICLE,
  fixer: 'actor',
  broken: (context) => {
    const { task, proposed } = taskOf(context)!;
    return proposed?.standing === context.act.arguments.to ? undefined : { task };
  },
};

export const ConfirmerMustBeSecondPerson: ReassignRule = {
  code: 'ConfirmerMustBeSecondPerson',
  kind: 'forbidden',
  sentence: {
    id: 'Pengalihan tugas persetujuan dikonfirmasi orang kedua: bukan pengusul dan bukan penerimanya.',
    en: 'A second person confirms that an approval is reassigned: neither who proposed it nor who is to have it.',
  },
  article: ARTICLE,
  fixer: 'authorizedOfficer',
  broken: (context) => {
    const { actor } = context.act;
    const { task, proposed } = taskOf(context)!;
    const isSecond = isPerson(actor) && ![proposed?.by, proposed?.person].includes(actor.person);
    return isSecond ? undefined : { task, proposedBy: proposed?.by ?? null };
  },
};
