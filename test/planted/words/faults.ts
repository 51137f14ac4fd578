/** Words that must not stand in this repository. Compiled by nobody. */
export const folder = '/home/somebody/isen-mulang';
export const drive = 'C:\\Users\\somebody';
export const host = 'https://registry.npmjs.org/zod';

export const employees = 12;
export const approvedByPpk = true;

/** What would be plain to read on the server's screen. */
export const start = (nip: string) => ({
  workflowId: `case/${nip}`,
  memo: { birthDate: '1980-01-01' },
  typedSearchAttributes: [defineSearchAttributeKey('Nip'), defineSearchAttributeKey(nip)],
});

declare function defineSearchAttributeKey(name: string): unknown;
