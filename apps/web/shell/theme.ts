import { recall, remember } from '../storage/memory.js';
import { signal } from '../storage/signal.js';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const isTheme = (value: string | null): value is Theme => THEMES.includes(value as Theme);
const known = recall('theme');

export const theme = signal<Theme>(isTheme(known) ? known : 'system');

/** Shows the page in this theme, now and at the next visits. */
export function chooseTheme(chosen: Theme): void {
  remember('theme', chosen);
  theme.set(chosen);
  showTheme();
}

/** The style sheet reads the theme from the document. */
export function showTheme(): void {
  document.documentElement.dataset['theme'] = theme.get();
}
