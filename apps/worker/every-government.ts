import type { DataSource } from 'typeorm';
import { inScope } from '../../libs/persistence/sql/scope.js';

/** Codes of all governments, for work that is done for each of them alike. */
export const everyGovernment = (dataSource: DataSource): Promise<string[]> =>
  inScope(dataSource, { person: null, governments: [] }, async (sql) => {
    const rows = await sql<{ code: string }>('select code from reference.government');
    return rows.map(({ code }) => code);
  });
