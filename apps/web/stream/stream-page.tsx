import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Views } from '../api/contract.js';
import type { StreamKind } from '../api/stream-id.js';
import { viewQuery } from '../api/stream-queries.js';
import { PreviewContext } from '../form/preview.js';
import type { Values } from '../form/values.js';
import { Fetched } from '../kit/fetched.js';
import { Page } from '../kit/page.js';
import { PLACE_WORDS } from '../words/place-words.js';
import { useWords } from '../words/use-words.js';
import { KindLine } from './kind-line.js';
import type { SealedDetail } from './seal-details.js';
import { StreamBody } from './stream-body.js';

interface StreamPageProps<Kind extends StreamKind> {
  readonly kind: Kind;
  /** Whom or what it is about, by name, as far as that is known yet; without one it is called by its kind. */
  readonly useTitle?: (view: Views[Kind] | undefined) => string | null | undefined;
  /** Under the title: which post, which sort. */
  readonly about?: (view: Views[Kind]) => ReactNode;
  /** Where it stands on its way. */
  readonly path: (view: Views[Kind]) => ReactNode;
  /** Over the whole width, before what one can do: numbers of many streams. */
  readonly overview?: (view: Views[Kind]) => ReactNode;
  /** Hashes and ids beside those that every stream has. */
  readonly seal?: (view: Views[Kind]) => readonly SealedDetail[];
  /** The document that a move seals, shown above its form. */
  readonly preview?: (view: Views[Kind], move: string, values: Values) => ReactNode;
  /** Evidence and why. */
  readonly children: (view: Views[Kind]) => ReactNode;
}

const nameless = () => undefined;

/** The page of a stream of any kind: what is the same on all of them; a kind says what differs. */
export function StreamPage<Kind extends StreamKind>(props: StreamPageProps<Kind>) {
  const { kind, useTitle = nameless, about, path, overview, seal, preview, children } = props;
  const { say } = useWords(PLACE_WORDS);
  const { id = '' } = useParams({ strict: false });
  const query = useQuery(viewQuery(kind, id));
  const title = useTitle(query.data);
  const under = query.data && (
    <>
      {about?.(query.data)}
      <KindLine view={query.data} />
    </>
  );
  return (
    <Page title={title ?? say(`kind.${kind}`)} under={under} wide>
      <Fetched query={query}>
        {(view) => (
          <PreviewContext value={(move, values) => preview?.(view, move, values)}>
            <StreamBody view={view} path={path(view)} overview={overview?.(view)} seal={seal?.(view) ?? []}>
              {children(view)}
            </StreamBody>
          </PreviewContext>
        )}
      </Fetched>
    </Page>
  );
}
