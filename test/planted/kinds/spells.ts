/** Paths that stand in the list of kinds, spelt again; the last is another word. */
export const list = '/cycles';
export const one = (id: string) => `/cases/${id}`;
export type Row = { readonly path: '/imports/{id}' };
export const other = '/cyclesway';
