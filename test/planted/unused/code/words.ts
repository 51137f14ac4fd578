export const wanted = 'wanted';
export const unwanted = 'nobody imports this';
export interface Unwanted {
  readonly word: string;
}
