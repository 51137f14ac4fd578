import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { FileFault } from './fault.js';

const NOT_CSV: readonly (readonly [magic: string, id: string, en: string])[] = [
  ['504b0304', 'sebuah buku kerja Excel (XLSX) atau arsip ZIP', 'an Excel workbook (XLSX) or a ZIP archive'],
  ['d0cf11e0', 'sebuah buku kerja Excel lama (XLS)', 'an old Excel workbook (XLS)'],
  ['25504446', 'sebuah dokumen PDF', 'a PDF document'],
];

/**
 * Reads the whole file once and gives the SHA-256 of its bytes, hex.
 * @throws FileFault when it is missing, empty, or no text in UTF-8
 */
export async function inspectFile(path: string): Promise<string> {
  const size = (await stat(path).catch(() => null))?.size;
  if (size === undefined) throw new FileFault('Berkas tidak ditemukan.', 'The file was not found.');
  if (size === 0) throw new FileFault('Berkas kosong.', 'The file is empty.');
  const digest = createHash('sha256');
  const text = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (first) refuseOtherFormats(chunk);
    first = false;
    refuseBinary(chunk, text);
    digest.update(chunk);
  }
  refuseBinary(null, text);
  return digest.digest('hex');
}

function refuseOtherFormats(chunk: Buffer): void {
  const magic = chunk.subarray(0, 4).toString('hex');
  for (const [known, id, en] of NOT_CSV) {
    if (magic !== known) continue;
    throw new FileFault(
      `Berkas ini ${id}, bukan CSV. Simpan sebagai "CSV UTF-8 (dipisahkan koma)".`,
      `The file is ${en}, not CSV. Save it as "CSV UTF-8 (comma delimited)".`,
    );
  }
}

function refuseBinary(chunk: Buffer | null, text: TextDecoder): void {
  const binary = new FileFault(
    'Berkas ini bukan teks UTF-8. Simpan sebagai "CSV UTF-8 (dipisahkan koma)".',
    'The file is not UTF-8 text. Save it as "CSV UTF-8 (comma delimited)".',
  );
  if (chunk?.includes(0)) throw binary;
  try {
    if (chunk) text.decode(chunk, { stream: true });
    else text.decode();
  } catch {
    throw binary;
  }
}
