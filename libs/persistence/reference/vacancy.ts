/**
 * SQL: whether the succession `v` has put somebody into the position `p` since the government's last export of
 * employees was made. An export made later knows the holder itself, and knows also when they have left again.
 */
export const FILLED_SINCE_EXPORT = `v.inaugurated_on >= coalesce((select max(r.as_of)
  from reference.import_run r where r.government = p.government and r.kind = 'employees' and r.undone_at is null), '-infinity'::date)`;
