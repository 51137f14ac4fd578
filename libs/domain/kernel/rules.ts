import { isDeadline, isPerson, isStream, type Role, type Standing } from './actor.js';
import { localDate } from './instant.js';
import type { Context, KernelPolicy, Rule } from './law.js';
import { substitutesFor } from './owner.js';
import type { StreamState } from './state.js';
import { stepsOf } from './task.js';

type KernelRule = Rule<StreamState, never, KernelPolicy>;

const standing = ({ act }: Context<StreamState, never, KernelPolicy>): Standing | undefined =>
  isPerson(act.actor) ? (act.facts[`standing:${act.actor.standing}`] as Standing | undefined) : undefined;

/** A closed stream takes no further move. */
export const StreamMustBeOpen: KernelRule = {
  code: 'StreamMustBeOpen',
  kind: 'conflict',
  sentence: { id: 'Berkas ini sudah ditutup.', en: 'This file is closed.' },
  article: 'PermenPANRB 3/2020',
  fixer: 'regionalHrAgencyHead',
  broken: ({ state }) => (state.closed === null ? undefined : { outcome: state.closed }),
};

/**
 * The actor holds, on the standing named, a role that may make this move (PermenPANRB 3/2020 Pasal 8), or the office to
 * which the task has gone on because nobody in such a role could.
 */
export const ActorMustHoldRole = (by: readonly Role[] | 'stream', move: string): KernelRule => ({
  code: 'ActorMustHoldRole',
  kind: 'forbidden',
  sentence: {
    id: 'Peran Anda tidak berwenang melakukan tindakan ini.',
    en: 'Your role may not do this.',
  },
  article: 'PermenPANRB 3/2020 Pasal 8 ayat (1)',
  fixer: 'regionalHrAgencyHead',
  broken: (context) => {
    const { actor } = context.act;
    if (by === 'stream') return isStream(actor) ? undefined : { allowed: 'stream' };
    if (!isPerson(actor)) return { allowed: [...by] };
    const allowed = [...by, ...substitutesFor(context.state, move, actor.person)];
    const held = standing(context);
    const matches = held !== undefined && held.person === actor.person && held.role === actor.role;
    return matches && allowed.includes(actor.role) ? undefined : { role: actor.role, allowed };
  },
});

/** The appointment, delegation or acting decree is in force on the day of the act. */
export const StandingMustBeValid: KernelRule = {
  code: 'StandingMustBeValid',
  kind: 'forbidden',
  sentence: {
    id: 'Dasar kewenangan Anda tidak berlaku pada tanggal ini.',
    en: 'The paper you act on is not in force today.',
  },
  article: 'UU 30/2014 Pasal 8',
  fixer: 'regionalHrAgencyHead',
  broken: (context) => {
    const held = standing(context);
    if (!held) return undefined;
    const today = localDate(context.act.at, context.policy.calendar.utcOffsetMinutes);
    const inForce = held.from <= today && (held.until === null || today <= held.until);
    return inForce ? undefined : { standing: held.id, from: held.from, until: held.until, today };
  },
};

/** A standing reaches the governments it names, and no other. */
export const StandingMustCoverGovernment: KernelRule = {
  code: 'StandingMustCoverGovernment',
  kind: 'forbidden',
  sentence: {
    id: 'Kewenangan Anda tidak mencakup pemerintah daerah ini.',
    en: 'Your standing does not cover this government.',
  },
  article: 'PermenPANRB 3/2020 Pasal 8 ayat (1)',
  fixer: 'regionalHrAgencyHead',
  broken: (context) => {
    const held = standing(context);
    const government = context.act.stream.split('/')[1] ?? '';
    return !held || held.governments.includes(government) ? undefined : { standing: held.id, government };
  },
};

/** A move is made when its turn has come. */
export const MoveMustBeInTurn = (when: (state: never) => boolean): KernelRule => ({
  code: 'MoveMustBeInTurn',
  kind: 'conflict',
  sentence: {
    id: 'Tindakan ini belum atau tidak lagi dapat dilakukan pada tahap sekarang.',
    en: 'This cannot be done at the present stage.',
  },
  article: 'PermenPANRB 3/2020',
  fixer: 'actor',
  broken: ({ state }) => (when(state as never) ? undefined : { stage: state.stage }),
});

/** Silence says nothing before its time: a step of a deadline strikes at its instant or later, and one without never. */
export const DeadlineMustBeDue: KernelRule = {
  code: 'DeadlineMustBeDue',
  kind: 'conflict',
  sentence: { id: 'Tenggat ini belum tiba.', en: 'This deadline has not come yet.' },
  article: 'PermenPANRB 3/2020',
  fixer: 'regionalHrAgencyHead',
  broken: ({ state, act: { actor, at } }) => {
    if (!isDeadline(actor)) return undefined;
    const { deadline, step } = actor;
    const task = state.tasks.find((one) => one.task === deadline);
    const due = (task && stepsOf(task)[step - 1]) ?? null;
    return due !== null && due <= at ? undefined : { deadline, step, due };
  },
};
