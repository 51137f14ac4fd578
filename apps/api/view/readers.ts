import type { Exporter } from '../resource/exporter.js';
import type { Reader } from '../resource/reader.js';
import { resources } from '../resources.js';
import { sharedResources } from '../shared-resources.js';

/** Every export's maker, by the name its route declares. */
export const exporters: { readonly [name: string]: Exporter } = Object.assign(
  {},
  ...resources.map((one) => one.exporters ?? {}),
);

/** Every view's reader, by the name its route declares. */
export const readers: { readonly [view: string]: Reader } = Object.assign(
  {},
  ...[...resources, ...sharedResources].map((one) => one.readers),
);
