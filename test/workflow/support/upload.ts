import type { ApiHarness } from '../../support/api-harness.js';
import type { TestPerson } from '../../support/people.js';

const TUS = { 'tus-resumable': '1.0.0' };
const PIECE = { ...TUS, 'content-type': 'application/offset+octet-stream' };

/** Asks to begin an upload. */
export async function askUpload(harness: ApiHarness, by: TestPerson, bytes: number): Promise<Response> {
  const headers = { ...(await harness.headers(by)), ...TUS, 'upload-length': String(bytes) };
  return fetch(`${harness.url}/uploads`, { method: 'POST', headers });
}

/** Begins an upload. @returns its path */
export async function beginUpload(harness: ApiHarness, by: TestPerson, bytes: number): Promise<string> {
  const begun = await askUpload(harness, by, bytes);
  if (begun.status !== 201) throw new Error(`the upload was answered with ${begun.status}`);
  return begun.headers.get('location') ?? '';
}

/** Sends a piece of a file at a place; the answer says how that was taken. */
export async function sendPiece(
  harness: ApiHarness,
  by: TestPerson,
  path: string,
  { place, piece }: { readonly place: number; readonly piece: Buffer },
): Promise<Response> {
  const headers = { ...(await harness.headers(by)), ...PIECE, 'upload-offset': String(place) };
  return fetch(`${harness.url}${path}`, { method: 'PATCH', headers, body: new Uint8Array(piece) });
}

/** Asks how much has come. */
export async function askOffset(harness: ApiHarness, by: TestPerson, path: string): Promise<Response> {
  const headers = { ...(await harness.headers(by)), ...TUS };
  return fetch(`${harness.url}${path}`, { method: 'HEAD', headers });
}

/** Destroys what has come. */
export async function removeUpload(harness: ApiHarness, by: TestPerson, path: string): Promise<Response> {
  const headers = { ...(await harness.headers(by)), ...TUS };
  return fetch(`${harness.url}${path}`, { method: 'DELETE', headers });
}

/** Uploads a file in two pieces. @returns the id of the upload */
export async function uploaded(harness: ApiHarness, by: TestPerson, file: Buffer): Promise<string> {
  const path = await beginUpload(harness, by, file.length);
  const half = Math.floor(file.length / 2);
  await sendPiece(harness, by, path, { place: 0, piece: file.subarray(0, half) });
  await sendPiece(harness, by, path, { place: half, piece: file.subarray(half) });
  return path.split('/').at(-1) ?? '';
}
