/** A law that says again who may make a move. */
export const lock = {
  by: ['committeeChair'],
  rules: [],
};
