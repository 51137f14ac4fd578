import { z } from 'zod';
import { code, page, pageOf } from '../wire/fields.js';
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

/** What imports brought in and people choose from. */
export const referenceViews: readonly ViewRoute[] = [
  {
    method: 'GET',
    path: '/positions',
    view: 'positions',
    permission: [
      'hrOfficer',
      'regionalHrAgencyHead',
      'committeeSecretary',
      'committeeChair',
      'committeeMember',
      'authorizedOfficer',
      'appointingAuthority',
      'bknLiaison',
      'internalAuditor',
    ],
    audit: 'position.listed',
    summary: 'Lists the position map; vacant positions are those that no active civil servant holds.',
    query: z.strictObject({ ...page, vacant: z.stringbool().optional(), level: code.optional() }),
    answer: pageOf(position),
  },
];
