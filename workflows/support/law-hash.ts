/** SHA-256 of the law artefact; the build replaces this module. */
export const LAW_HASH: string = '';
