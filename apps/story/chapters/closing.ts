import { KINDS, pathOfStream } from '../../../libs/contracts/kinds.js';
import type { OpenCycle, Stage } from '../stage.js';
import { allRows, type CaseView, type CycleView } from '../views.js';
import { until } from '../waiting.js';

/** The head of the HR agency closes the cycle, and every case ends with a named outcome. */
export async function closeCycle({ cast, narrator }: Stage, { cycle }: OpenCycle): Promise<void> {
  narrator.chapter('Siklus ditutup', 'The cycle closes; every case ends with a named outcome');
  const head = cast.one('regionalHrAgencyHead');
  const path = pathOfStream(cycle);
  await head.does.put(`${path}/closure`, {});
  const closed = await until('the cycle to close', async () => {
    const seen = await head.does.get<CycleView>(path);
    return seen.outcome !== null && seen;
  });
  const cases = await allRows<CaseView>(head.does, `${KINDS.case.path}?cycle=${cycle}`);
  const unnamed = cases.filter(({ outcome }) => outcome === null);
  if (unnamed.length > 0) throw new Error(`${unnamed.length} cases of the cycle ended without an outcome`);
  narrator.tell(`${head.name} (Kepala BKPSDM) menutup siklus: ${closed.outcome}. Hasil setiap berkas:`);
  for (const [outcome, count] of counted(cases)) narrator.tell(`  ${count} × ${outcome}`);
}

function counted(cases: readonly CaseView[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { outcome } of cases) counts.set(`${outcome}`, (counts.get(`${outcome}`) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
