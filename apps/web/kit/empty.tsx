import type { ReactNode } from 'react';

/** Nothing to show, and what that means. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className="empty">{children}</p>;
}
