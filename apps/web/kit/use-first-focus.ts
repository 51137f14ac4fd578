import { useEffect, type RefObject } from 'react';

/** Puts the focus into what has just opened: its first input, or its first button where it has none. */
export function useFirstFocus(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, [place]);
}
