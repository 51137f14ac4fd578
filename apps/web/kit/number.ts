import type { Language } from '../words/phrase.js';

/** Whole hundredths as a number with two decimals: 8250 is 82,50. */
export const inHundredths = (hundredths: number, language: Language): string =>
  new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(hundredths / 100);
