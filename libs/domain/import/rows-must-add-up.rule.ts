import type { KernelPolicy, Rule } from '../kernel/law.js';

/** What a run of either kind says of the rows of its file. */
export interface RowCounts {
  readonly rowsIn: number;
  readonly accepted: number;
  readonly rejected: number;
}

/**
 * No row of a file disappears: each is accepted, or rejected with a reason.
 * @param code the name under which the law of that kind of run seals a refusal
 */
export const rowsMustAddUp = (code: string): Rule<unknown, RowCounts, KernelPolicy> => ({
  code,
  kind: 'invalid',
  sentence: {
    id: 'Jumlah baris masuk harus sama dengan baris diterima ditambah baris ditolak.',
    en: 'Rows in must equal rows accepted plus rows rejected.',
  },
  article: 'Format rekaman 1, bagian 8',
  fixer: 'hrOfficer',
  broken: ({ act }) => {
    const { rowsIn, accepted, rejected } = act.arguments;
    const counted = [rowsIn, accepted, rejected].every((count) => Number.isSafeInteger(count) && count >= 0);
    return counted && accepted + rejected === rowsIn ? undefined : { rowsIn, accepted, rejected };
  },
});
