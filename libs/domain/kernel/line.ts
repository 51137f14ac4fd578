import type { Role } from './actor.js';

/** Offices of a government that take on what nobody else can do: a policy puts those of them it wants in line. */
export const SUBSTITUTES: readonly Role[] = ['regionalHrAgencyHead', 'authorizedOfficer'];

/** With whom a task stands when nobody in line can take it: who appoints can appoint. */
export const LAST_IN_LINE: Role = 'appointingAuthority';

/** Offices to which a task can go on at all. */
export const OFFICES_IN_LINE: readonly Role[] = [...SUBSTITUTES, LAST_IN_LINE];

/** Per role, the offices to which its tasks go in turn while nobody can act in it; missing: the law's own order. */
export type LineTable = { readonly [role in Role]?: readonly Role[] };

/**
 * The order under a policy that names none. What a committee decides is its members' own and passes to no office; what
 * HR, a unit or an assessor prepares or checks goes to the head of the HR agency, then to the Sekda.
 */
export const DEFAULT_LINE: LineTable = {
  unitHead: SUBSTITUTES,
  unitHrOfficer: SUBSTITUTES,
  hrOfficer: SUBSTITUTES,
  assessor: SUBSTITUTES,
  bknLiaison: SUBSTITUTES,
  regionalHrAgencyHead: ['authorizedOfficer'],
};

/**
 * To whom a task has gone on; `exhausted` when nobody in line could take it. `times`: how often it went on by itself.
 * `chosen` where people gave it to somebody in that office: it is then for whoever has it alone.
 */
export interface Handed {
  readonly to: Role;
  readonly exhausted: boolean;
  readonly times: number;
  readonly chosen?: true;
}
