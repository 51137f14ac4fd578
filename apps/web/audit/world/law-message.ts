/** What a page asks a law's world, and what that answers; only texts cross. */
export interface LawRequest {
  readonly id: number;
  readonly ask: 'load' | 'policy' | 'start' | 'fold' | 'decide' | 'states' | 'rules';
  readonly texts: readonly string[];
}
export type LawAnswer =
  | { readonly id: number; readonly answer: string }
  /** `unreached`: the network, not the law, is at fault. */
  | { readonly id: number; readonly fault: string; readonly unreached: boolean };
