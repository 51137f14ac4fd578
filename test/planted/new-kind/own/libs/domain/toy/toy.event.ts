/** What a toy can tell. */
export type ToyEvent =
  | { readonly type: 'ToyAsked'; readonly cycle: string; readonly case: string; readonly nameText: string }
  | { readonly type: 'ToyLent' }
  | { readonly type: 'ToyDenied' }
  | { readonly type: 'ToyGivenBack' };
