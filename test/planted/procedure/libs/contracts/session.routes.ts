/** A route that opens itself to whom it likes. */
export const route = {
  move: 'lock',
  permission: ['committeeChair'],
};
