import { seedLines } from '../../support/import-bench.js';

/** The employee export of the seed as it may come a month later: a grade changed, one person missing, a number damaged. */
export function aLaterExport(government: string): string {
  const [header = '', ...rows] = seedLines(government, 'employees');
  const kept = [header, ...rows.slice(1, -3)].join('\n').replace(/,III\/d,/, ',IV/a,');
  return `${kept}\n${(rows[0] ?? '').replace(/^([^,]*,)?\d{18}/, '$1123')}`;
}
