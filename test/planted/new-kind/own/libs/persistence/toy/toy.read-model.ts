import { findToy, listToys } from './toy.view.js';
import { folded } from '../sql/grant.js';
import { projectToy } from './toy.projection.js';
import { Toy1764000000020 } from './0020-toy.migration.js';
import { toyTable } from './toy.table.js';
import type { ReadModel } from '../sql/read-model.js';

/** What persistence holds of a toy. */
export const toyReadModel = {
  tables: [toyTable],
  migrations: [Toy1764000000020],
  project: projectToy,
  views: { list: listToys, find: findToy },
  grants: folded('libs/persistence/toy/toy.projection.ts'),
} satisfies ReadModel;
