import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { FileFault } from './fault.js';
import { encodingOf, type Encoding } from './file/encoding.inspection.js';

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
 * Tells what kind of file lies there.
 * @throws FileFault when it is missing, empty, or neither text nor a workbook
 */
export async function inspectFile(path: string): Promise<FileFormat> {
  const start = await startOf(path);
  const magic = start.subarray(0, 4).toString('hex');
  if (magic === '504b0304') return { format: 'xlsx' };
  for (const [known, id, en] of OTHERS) {
    if (!magic.startsWith(known)) continue;
    throw new FileFault(
      `Berkas ini ${id}, bukan CSV atau XLSX. Simpan sebagai XLSX atau "CSV UTF-8".`,
      `The file is ${en}, neither CSV nor XLSX. Save it as XLSX or "CSV UTF-8".`,
    );
  }
  const encoding = await encodingOf(path, start);
  if (encoding) return { format: 'csv', encoding };
  throw new FileFault(
    'Berkas ini bukan teks dan bukan buku kerja Excel. Simpan sebagai XLSX atau "CSV UTF-8".',
    'The file is neither text nor an Excel workbook. Save it as XLSX or "CSV UTF-8".',
  );
}

async function startOf(path: string): Promise<Buffer> {
  const size = (await stat(path).catch(() => null))?.size;
  if (size === undefined) throw new FileFault('Berkas tidak ditemukan.', 'The file was not found.');
  if (size === 0) throw new FileFault('Berkas kosong.', 'The file is empty.');
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(START_BYTES), 0, START_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The SHA-256 of a file's bytes, hex. */
export async function hashOfFile(path: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) digest.update(chunk);
  return digest.digest('hex');
}
