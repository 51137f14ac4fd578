import { useEffect, useRef, type ReactNode } from 'react';

interface PageProps {
  readonly title: string;
  /** Beside the title: how many, or what can be done with all of it. */
  readonly aside?: ReactNode;
  /** Under the title: what kind of thing, and where it stands. */
  readonly under?: ReactNode;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

let isFirstPage = true;

/** A page with its one heading, which takes the focus when one comes here from another page. */
export function Page({ title, aside, under, children, wide = false }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus();
    isFirstPage = false;
  }, []);
  useEffect(() => {
    document.title = `${title} · Isen Mulang`;
  }, [title]);
  return (
    <article className={wide ? 'page page-wide' : 'page'}>
      <header className="page-head">
        <div className="page-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {under}
        </div>
        {aside && <div className="page-aside">{aside}</div>}
      </header>
      {children}
    </article>
  );
}
