/** Time zones of Indonesia (Keppres 41/1987) by province code, the first two digits of a government's code. */
const CENTRAL = ['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76'];
const EAST = ['81', '82', '91', '92', '93', '94', '95', '96', '97'];

export interface Zone {
  readonly zone: string;
  /** Its abbreviation as letters use it. */
  readonly short: 'WIB' | 'WITA' | 'WIT';
}

/**
 * The time zone a government lives in.
 * @param government its code, such as `62.01`; null for nobody's, which reads Jakarta's clock
 */
export function zoneOf(government: string | null): Zone {
  const province = government?.slice(0, 2) ?? '';
  if (CENTRAL.includes(province)) return { zone: 'Asia/Makassar', short: 'WITA' };
  if (EAST.includes(province)) return { zone: 'Asia/Jayapura', short: 'WIT' };
  return { zone: 'Asia/Jakarta', short: 'WIB' };
}
