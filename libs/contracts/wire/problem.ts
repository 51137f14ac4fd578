import { z } from 'zod';
import type { RefusalKind } from '../../domain/kernel/refusal.js';
import { anyJson } from './any-json.js';

/** What stops a request before the law has seen it, or beside it. */
type DoorKind = 'malformed' | 'unauthenticated' | 'tooLarge' | 'unsupported' | 'tooMany' | 'outage' | 'bug';

export type ProblemKind = RefusalKind | DoorKind;

/** The one table from kinds of no to HTTP statuses; there is no second one. Titles are Indonesian. */
export const PROBLEMS: { readonly [K in ProblemKind]: { readonly status: number; readonly title: string } } =
  {
    malformed: { status: 400, title: 'Permintaan tidak dapat dibaca' },
    unauthenticated: { status: 401, title: 'Identitas belum dikenali' },
    forbidden: { status: 403, title: 'Tidak berwenang' },
    notFound: { status: 404, title: 'Tidak ditemukan' },
    conflict: { status: 409, title: 'Bertentangan dengan keadaan sekarang' },
    tooLarge: { status: 413, title: 'Permintaan terlalu besar' },
    unsupported: { status: 415, title: 'Bentuk isi tidak didukung' },
    invalid: { status: 422, title: 'Tidak memenuhi ketentuan' },
    tooMany: { status: 429, title: 'Terlalu banyak permintaan' },
    bug: { status: 500, title: 'Terjadi kesalahan pada sistem' },
    outage: { status: 503, title: 'Layanan sedang terganggu' },
  };

/** URN of a problem's type, from its code. */
export const problemType = (code: string): string => `urn:isen-mulang:problem:${code}`;

/** A problem as it goes over the wire (RFC 9457, `application/problem+json`). */
export const problem = z.object({
  type: z.string().describe('urn:isen-mulang:problem:<code>'),
  title: z.string().describe('Kind of the problem, in Indonesian'),
  status: z.int(),
  detail: z.string().describe('The sentence in Indonesian, or in English when Accept-Language asks for it'),
  sentence: z.object({ id: z.string(), en: z.string() }),
  code: z.string().describe('Name of the rule or of the door problem'),
  article: z.string().optional().describe('The article the rule stands on'),
  datum: anyJson.optional().describe('What the rule looked at'),
  fixer: z.string().optional().describe('Who can put it right: a role, or actor'),
  legalMoves: z.array(z.string()).optional().describe('Moves that are legal now'),
  stream: z.string().optional(),
  seq: z.int().optional().describe('Number of the sealed refusal in its stream'),
  errors: z
    .array(
      z.object({
        path: z.string(),
        message: z.string(),
        sentence: z.object({ id: z.string(), en: z.string() }).optional(),
      }),
    )
    .optional()
    .describe('Fields at fault'),
  reference: z.string().describe('Names this request in the logs'),
});
export type Problem = z.infer<typeof problem>;
