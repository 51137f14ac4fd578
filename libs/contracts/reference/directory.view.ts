import { z } from 'zod';
import { ROLES } from '../../domain/kernel/actor.js';
import { id, nothing, page, pageOf } from '../wire/fields.js';
import type { ViewRoute } from '../wire/route.js';

/** Ids asked for at once. */
const IDS_MAX = 100;

/** A parameter that may be repeated: `?id=a&id=b`. */
const ids = z
  .union([id, z.array(id).max(IDS_MAX)])
  .transform((given) => (Array.isArray(given) ? given : [given]));

const person = z.object({
  id: z.string(),
  name: z.string(),
  position: z.string().nullable().describe('Title of the position held, as the last export says'),
  unit: z.string().nullable().describe('Name of the unit'),
});

const unit = z.object({ id: z.string(), government: z.string(), name: z.string() });

const government = z.object({ code: z.string().describe('Of Kemendagri, such as 62.01'), name: z.string() });

/** Names for ids and codes: of people, units and governments. */
export const directoryViews: readonly ViewRoute[] = [
  {
    method: 'GET',
    path: '/people',
    view: 'people',
    permission: ROLES,
    audit: 'person.namesRead',
    summary: 'Names people by their ids, as far as the standing reaches; an unknown id is left out.',
    query: z.strictObject({ id: ids }),
    answer: z.object({ rows: z.array(person) }),
  },
  {
    method: 'GET',
    path: '/units',
    view: 'units',
    permission: ROLES,
    audit: 'unit.listed',
    summary: 'Lists the units of the organisation by name; those named by id if ids are given.',
    query: z.strictObject({ ...page, id: ids.optional() }),
    answer: pageOf(unit),
  },
  {
    method: 'GET',
    path: '/governments',
    view: 'governments',
    permission: ROLES,
    audit: 'government.listed',
    summary: 'Names every government by its code.',
    query: nothing,
    answer: z.object({ rows: z.array(government) }),
  },
];
