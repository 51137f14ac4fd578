/** What a bundle is: its own SHA-256 and the law's, both 64 hex digits, and the versions it was made with. */
export interface BundleFacts {
  readonly hash: string;
  readonly law: string;
  readonly sdk: string;
  readonly node: string;
  readonly typescript: string;
}

/** Bundles the compiled workflows under `out` (default `dist` of the root) with these very bytes of a law. */
export declare function buildWorkflows(input: {
  readonly root: string;
  readonly out?: string;
  readonly law: { readonly hash: string; readonly file: string };
}): Promise<BundleFacts>;
