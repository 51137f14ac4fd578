import { writeFile } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { FileFault } from '../../libs/files/file-fault.js';
import { sealImport } from '../../libs/import/import-event.js';
import { importFile } from '../../libs/import/import.run.js';
import { reportData, reportText } from '../../libs/import/report.js';
import { openDataSource } from '../../libs/persistence/data-source.js';
import { runCommand } from '../../libs/platform/command.js';
import { importJobs, type ImportJob } from './options.js';
import { today } from './today.js';

/** `npm run import`; DATABASE_URL is the connection of the role isen_import. */
async function main(args: readonly string[]): Promise<number> {
  const jobs = importJobs(args, today());
  const url = process.env['DATABASE_URL'];
  if (!url) return complain('DATABASE_URL tidak diisi. / DATABASE_URL is not set.');
  const dataSource = await openDataSource(url, 1).catch(() => null);
  if (!dataSource) return complain('Basis data tidak dapat dihubungi. / The database does not answer.');
  try {
    for (const job of jobs) if (!(await isTaken(dataSource, job))) return 1;
    return 0;
  } finally {
    await dataSource.destroy();
  }
}

/** Imports one file and says what came of it; false when nothing could be taken in. */
async function isTaken(dataSource: DataSource, { request, report: path, json }: ImportJob): Promise<boolean> {
  try {
    const report = await importFile(dataSource, request, sealImport);
    const data = () => `${JSON.stringify(reportData(report), null, 2)}\n`;
    process.stdout.write(json ? data() : `${request.government} ${request.kind}: ${reportText(report)}\n`);
    if (path) await writeFile(path, data(), { mode: 0o600 });
    return report.outcome !== 'nothingAccepted';
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    const { id, en } = error.sentence;
    complain(`${id} Tidak ada yang berubah.\n${en} Nothing was changed.`);
    return false;
  }
}

function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

await runCommand(main, {
  inWords: (error) => {
    // The driver's error may repeat a row: its code says enough, and names no one.
    const { code, name } = error as { code?: string; name?: string };
    const what = code ?? name ?? 'Error';
    return `Impor gagal (${what}); berkas ini tidak mengubah apa pun. / The import failed; this file changed nothing.`;
  },
});
