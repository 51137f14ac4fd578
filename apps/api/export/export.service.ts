import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { reachOf } from '../../../libs/access/access.js';
import type { Principal } from '../../../libs/access/relation.js';
import type { ExportRoute } from '../../../libs/contracts/wire/route.js';
import { lastPosition } from '../../../libs/persistence/record/log.view.js';
import { inSnapshot } from '../../../libs/persistence/sql/scope.js';
import { DATA_SOURCE } from '../../../libs/platform/tokens.js';
import type { CheckedQuery } from '../door/query.pipe.js';
import type { ApiResponse, Visit } from '../door/visit.js';
import { Folds } from '../law/folds.js';
import { exporters } from '../view/readers.js';
import { csvOf, xlsxOf, type About } from './sheet-file.js';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Makes files of what somebody may see; the access log notes each, and names the cycle that was asked for. */
@Injectable()
export class Exports {
  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(Folds) private readonly folds: Folds,
  ) {}

  async send(
    route: ExportRoute,
    principal: Principal,
    { query, visit, response }: { query: CheckedQuery; visit: Visit; response: ApiResponse },
  ): Promise<void> {
    const make = exporters[route.export];
    if (!make) throw new Error(`no exporter for ${route.export}`);
    const { format, ...asked } = query as CheckedQuery & { readonly format: keyof typeof TYPES };
    if (typeof asked['cycle'] === 'string') visit.stream = asked['cycle'];
    const governments = reachOf(principal, route.permission);
    const request = { principal, governments, folds: this.folds, params: {}, query: asked };
    const scope = { person: principal.person, governments };
    const [sheet, position] = await inSnapshot(this.dataSource, scope, async (sql) => [
      await make(sql, request),
      await lastPosition(sql),
    ]);
    const about = aboutOf(asked, position);
    const bytes = format === 'csv' ? csvOf(sheet, about) : await xlsxOf(sheet, about);
    response.setHeader('Content-Type', TYPES[format]);
    response.setHeader('Content-Disposition', `attachment; filename="${route.export}.${format}"`);
    response.setHeader('Cache-Control', 'no-store');
    response.statusCode = 200;
    response.end(bytes);
  }
}

const aboutOf = (asked: CheckedQuery, position: number): About => [
  ['Kueri', JSON.stringify(asked)],
  ['Waktu', new Date().toISOString()],
  ['Posisi log', String(position)],
];
