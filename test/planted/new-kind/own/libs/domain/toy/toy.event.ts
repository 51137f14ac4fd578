/** What a toy can tell. */
export type ToyEvent =
  | { readonly type: 'ToyLent'; readonly cycle: string; readonly nameText: string }
  | { readonly type: 'ToyGivenBack' };
