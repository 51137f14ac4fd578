import type { StreamKind } from '../../../libs/contracts/kinds.js';
import type { MoveRoute } from '../../../libs/contracts/wire/route.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';
import type { Composer } from './composed.js';
import type { Giver } from './given.js';
import type { Opener } from './opening.js';
import type { ViewResource } from './view-resource.js';

/** What the api has of one kind of stream; each noun's folder has its own. */
export interface StreamResource extends ViewResource {
  readonly kind: StreamKind;
  readonly moves: readonly MoveRoute[];
  /** What a new stream of the kind stands beside: the field of the body that names it. Without one, it stands where its opener does. */
  readonly anchor?: 'cycle' | 'case';
  /** A new stream that neither stands beside another nor names a policy version pins the newest. */
  readonly pinsNewest?: true;
  /** What can be opened, by the move that opens it. */
  readonly openers?: { readonly [move: string]: Opener };
  /** Forms that need to know more than the law's own words, by move. */
  readonly forms?: { readonly [move: string]: Giver };
  /** Documents that acts seal as they were read, by move. */
  readonly documents?: { readonly [move: string]: Composer };
  /** The case that a stream is about where neither its row nor the body of a move names it. */
  readonly caseOf?: (sql: Sql, stream: string) => Promise<string | null>;
}
