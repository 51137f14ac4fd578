import { z } from 'zod';
import type { Role } from '../../domain/kernel/actor.js';
import { LEGAL_WINDOW_KINDS } from '../../domain/reference/legal-window.js';
import { code, date, nothing, page, pageOf } from '../wire/fields.js';
import type { ViewRoute } from '../wire/route.js';

const position = z.object({
  id: z.string(),
  government: z.string(),
  unit: z.string(),
  unitName: z.string(),
  title: z.string(),
  level: z.string(),
  family: z.string().nullable(),
  vacant: z.boolean(),
});

/** Who has to do with filling a position. */
export const PLACERS: readonly Role[] = [
  'hrOfficer',
  'regionalHrAgencyHead',
  'committeeSecretary',
  'committeeChair',
  'committeeMember',
  'authorizedOfficer',
  'appointingAuthority',
  'bknLiaison',
  'internalAuditor',
];

/** What stands in the way of a choice or a decree, and from when. */
const gateNotice = z.object({
  government: z.string(),
  notice: z.enum(['approvalMissing', 'approvalEnds', 'windowOpen', 'windowOpens']),
  on: date,
  until: date.nullable(),
  window: z.enum(LEGAL_WINDOW_KINDS).nullable(),
});

/** What imports brought in and people choose from. */
export const referenceViews: readonly ViewRoute[] = [
  {
    method: 'GET',
    path: '/positions',
    view: 'positions',
    permission: PLACERS,
    audit: 'position.listed',
    summary: 'Lists the position map; vacant positions are those that no active civil servant holds.',
    query: z.strictObject({ ...page, vacant: z.stringbool().optional(), level: code.optional() }),
    answer: pageOf(position),
  },
  {
    method: 'GET',
    path: '/gate-notices',
    view: 'gateNotices',
    permission: PLACERS,
    audit: 'gate.noticesRead',
    summary:
      'Tells what stands in the way of a choice or a decree now or within sixty days: no approval, a legal window.',
    query: nothing,
    answer: z.object({ rows: z.array(gateNotice) }),
  },
];
