import { findSigningRound } from '../../../libs/persistence/commitment/signing.view.js';
import type { Giver } from '../resource/given.js';

/** A signature names the frozen text by its hash; the text itself stands in the round. */
const sign: Giver = async ({ sql }, { row }) => {
  const document = (await findSigningRound(sql, row.stream))?.document;
  return document ? [{ fields: { document: { preset: document } } }] : [];
};

/** Forms of a signing round that need to know more than the law's own words. */
export const signingForms: { readonly [move: string]: Giver } = { sign };
