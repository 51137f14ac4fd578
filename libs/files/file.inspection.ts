import type { Bytes } from './bytes.js';
import { diskFile } from './disk-file.js';
import { encodingOf, type Encoding } from './encoding.inspection.js';
import { FileFault } from './file-fault.js';

/** What a file is by its content; its name is not asked. */
export type FileFormat =
  { readonly format: 'csv'; readonly encoding: Encoding } | { readonly format: 'xlsx' };

const START_BYTES = 65_536;
const OTHERS: readonly (readonly [magic: string, id: string, en: string])[] = [
  [
    'd0cf11e0',
    'sebuah buku kerja Excel lama (XLS) atau yang dikunci kata sandi',
    'an old Excel workbook (XLS) or one locked by a password',
  ],
  ['25504446', 'sebuah dokumen PDF', 'a PDF document'],
  ['1f8b', 'sebuah arsip GZIP', 'a GZIP archive'],
  ['52617221', 'sebuah arsip RAR', 'a RAR archive'],
];

/**
 * Tells what kind of file it is.
 * @throws FileFault when it is empty, or neither text nor a workbook
 */
export async function inspectFile(file: Bytes): Promise<FileFormat> {
  const start = await startOf(file);
  const magic = start.subarray(0, 4).toString('hex');
  if (magic === '504b0304') return { format: 'xlsx' };
  for (const [known, id, en] of OTHERS) {
    if (!magic.startsWith(known)) continue;
    throw new FileFault(
      `Berkas ini ${id}, bukan CSV atau XLSX. Simpan sebagai XLSX atau "CSV UTF-8".`,
      `The file is ${en}, neither CSV nor XLSX. Save it as XLSX or "CSV UTF-8".`,
    );
  }
  const encoding = await encodingOf(file, start);
  if (encoding) return { format: 'csv', encoding };
  throw new FileFault(
    'Berkas ini bukan teks dan bukan buku kerja Excel. Simpan sebagai XLSX atau "CSV UTF-8".',
    'The file is neither text nor an Excel workbook. Save it as XLSX or "CSV UTF-8".',
  );
}

async function startOf(file: Bytes): Promise<Buffer> {
  if (file.size === 0) throw new FileFault('Berkas kosong.', 'The file is empty.');
  const pieces: Buffer[] = [];
  for await (const piece of file.stream(0, Math.min(START_BYTES, file.size))) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** A file that lies on this machine. @throws FileFault when there is none */
export async function fileAt(path: string): Promise<Bytes> {
  const file = await diskFile(path);
  if (!file) throw new FileFault('Berkas tidak ditemukan.', 'The file was not found.');
  return file;
}
