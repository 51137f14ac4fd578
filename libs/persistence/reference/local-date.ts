/** Today in Kalimantan Tengah (WIB), as an SQL expression: authority begins and ends with the local day. */
export const LOCAL_DATE = `(now() at time zone interval '7 hours')::date`;

/** Whether a standing is in force today, over its columns. */
export const IN_FORCE = `${LOCAL_DATE} between "from" and coalesce(until, 'infinity')`;
