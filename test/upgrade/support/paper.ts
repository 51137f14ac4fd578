import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvText } from '../../../infra/seed/csv.js';
import type { TestStack } from '../../../infra/stack/test-stack.js';
import { TALENT_COLUMNS } from '../../../libs/import/talent.columns.js';
import { asSuperuser } from '../../workflow/support/superuser.js';
import { tool } from '../../workflow/support/tool.js';

type Row = { readonly [column: string]: string };

const GOVERNMENT = '62.01';

/** Imports a row of the second file, as its government would. @throws Error with the report when it is not taken */
export async function imported(stack: TestStack, row: Row): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'isen-mulang-'));
  const file = join(folder, 'talenta.csv');
  writeFileSync(file, csvText([...TALENT_COLUMNS.required, ...TALENT_COLUMNS.optional], [row]));
  const args = [file, '--government', GOVERNMENT, '--kind', 'talent'];
  const { code, text } = await tool(stack, 'isen_import', 'apps/import/main.js', ...args);
  rmSync(folder, { recursive: true });
  if (code !== 0 || !text.includes('accepted 1 +')) throw new Error(text);
}

/** A letter of another body, dated at the beginning of the year. */
export const letter = (NILAI: string, number: string): Row => ({
  JENIS: 'persetujuan',
  NILAI,
  'NOMOR SK': number,
  TANGGAL: '02-01-2026',
  'SHA-256': 'e'.repeat(64),
});

/** The appointment of the head of region as PPK, as the record of the release has it. */
export async function headOfRegion(stack: TestStack): Promise<Row> {
  const [held] = await asSuperuser(
    stack,
    `select p.marker, p.name, s.decree, to_char(s."from", 'DD-MM-YYYY') as since
     from reference.standing s join identity.person p using (person)
     where s.role = 'appointingAuthority' and s.government = '${GOVERNMENT}'`,
  );
  const { marker, name, decree, since } = held as { [column: string]: string };
  return {
    JENIS: 'penunjukan',
    PENANDA: marker!,
    NAMA: name!,
    NILAI: 'PPK',
    'NOMOR SK': decree!,
    TANGGAL: since!,
  };
}
