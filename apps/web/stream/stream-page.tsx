import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Views } from '../api/contract.js';
import type { StreamKind } from '../api/stream-id.js';
import { viewQuery } from '../api/stream-queries.js';
import { Fetched } from '../kit/fetched.js';
import { Page } from '../kit/page.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { useWords } from '../words/use-words.js';
import { StreamBody } from './stream-body.js';

interface StreamPageProps<Kind extends StreamKind> {
  readonly kind: Kind;
  /** Beside the title: whose, or of which sort. */
  readonly aside?: (view: Views[Kind]) => ReactNode;
  /** Where it stands on its way. */
  readonly path: (view: Views[Kind]) => ReactNode;
  /** Evidence and why. */
  readonly children: (view: Views[Kind]) => ReactNode;
}

/** The page of a stream of any kind: what is the same on all of them; a kind says what differs. */
export function StreamPage<Kind extends StreamKind>({ kind, aside, path, children }: StreamPageProps<Kind>) {
  const { say } = useWords(PLACE_WORDS);
  const { id = '' } = useParams({ strict: false });
  const query = useQuery(viewQuery(kind, id));
  return (
    <Page title={say(`kind.${kind}`)} aside={query.data && aside?.(query.data)} wide>
      <Fetched query={query}>
        {(view) => (
          <StreamBody stream={view.stream} policy={view.policy} path={path(view)}>
            {children(view)}
          </StreamBody>
        )}
      </Fetched>
    </Page>
  );
}
