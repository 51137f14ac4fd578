/** An effect that says again which wait its move ends. */
export const closes = [{ task: 't1', how: 'done' }];
