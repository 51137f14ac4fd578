/** Today in Kalimantan Tengah (WIB), as an SQL expression: authority begins and ends with the local day. */
export const LOCAL_DATE = `(now() at time zone interval '7 hours')::date`;
