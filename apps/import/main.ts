import { writeFile } from 'node:fs/promises';
import { openDataSource } from '../../libs/persistence/data-source.js';
import { sealImport } from '../../libs/record/import-event.js';
import { FileFault } from './fault.js';
import { importFile } from './import.run.js';
import { importOptions, USAGE } from './options.js';
import { reportData, reportText } from './report.js';
import { today } from './today.js';

/**
 * `npm run import -- <file> --government 62.01`. DATABASE_URL is the connection of the role isen_import. Exits 1
 * when nothing was taken in; rows that were rejected are named, and do not keep the others out.
 */
async function main(): Promise<number> {
  const options = importOptions(process.argv.slice(2), today());
  if (!options) return complain(USAGE);
  const url = process.env['DATABASE_URL'];
  if (!url) return complain('DATABASE_URL tidak diisi. / DATABASE_URL is not set.');
  const dataSource = await openDataSource(url, 1).catch(() => null);
  if (!dataSource) return complain('Basis data tidak dapat dihubungi. / The database does not answer.');
  try {
    const report = await importFile(dataSource, options.request, sealImport);
    process.stdout.write(`${reportText(report)}\n`);
    if (options.report) await writeFile(options.report, `${JSON.stringify(reportData(report), null, 2)}\n`);
    return report.outcome === 'nothingAccepted' ? 1 : 0;
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    const { id, en } = error.sentence;
    return complain(`${id} Tidak ada yang berubah.\n${en} Nothing was changed.`);
  } finally {
    await dataSource.destroy();
  }
}

function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  // The driver's error may repeat a row: its code says enough, and names no one.
  const { code, name } = error as { code?: string; name?: string };
  process.exitCode = complain(
    `Impor gagal (${code ?? name ?? 'Error'}); tidak ada yang berubah. / The import failed; nothing was changed.`,
  );
}
