/** 0 to 100 with at most two decimals, as it is typed with a point. */
export const SCORE_FORM = /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/;
