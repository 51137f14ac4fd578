/** A workflow with a list of its own. */
export const moves = ['convene', 'attend'];
