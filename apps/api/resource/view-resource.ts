import type { ExportRoute, ViewRoute } from '../../../libs/contracts/wire/route.js';
import type { Exporter } from './exporter.js';
import type { Reader } from './reader.js';

/** Views that belong together, each with what reads it. */
export interface ViewResource {
  readonly views: readonly ViewRoute[];
  /** By the name that the view's route declares. */
  readonly readers: { readonly [view: string]: Reader };
  readonly exports?: readonly ExportRoute[];
  /** By the name that the export's route declares. */
  readonly exporters?: { readonly [name: string]: Exporter };
}
