/** Of each process of ours one hash over all that it is made of in a build; see digests.mjs. */
export declare function digestsOf(
  build: string,
  names?: readonly string[],
): Promise<{ readonly [name: string]: string }>;
