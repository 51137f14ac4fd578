/** How a read goes on page by page: every answer names the next. */
export const PAGED = {
  initialPageParam: '',
  getNextPageParam: ({ next }: { readonly next: string | null }) => next,
};

/** What asks for a page; nothing for the first. */
export const cursorOf = (pageParam: string): { readonly cursor?: string } =>
  pageParam ? { cursor: pageParam } : {};
