import type { Approval } from '../../domain/kernel/approval.js';
import { gateNotices, type GateNotice } from '../../domain/reference/gate-notice.js';
import type { LegalWindow } from '../../domain/reference/legal-window.js';
import type { Sql } from '../sql/scope.js';
import { LOCAL_DATE } from './local-date.js';

/** What stands, or within sixty days will stand, in the way of a choice or a decree, in one government. */
export type GateNoticeView = GateNotice & { readonly government: string };

interface Recorded {
  readonly government: string;
  readonly today: string;
  readonly approvals: readonly Approval[];
  readonly windows: readonly LegalWindow[];
}

/** The notices of some governments, by government, most urgent first. */
export async function listGateNotices(sql: Sql, governments: readonly string[]): Promise<GateNoticeView[]> {
  const rows = await sql<Recorded>(
    `select g.code as government, ${LOCAL_DATE}::text as today,
       (select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'number', a.number, 'date', a.date,
          'until', a.until, 'fileHash', a.file_hash, 'standingKind', a.standing_kind)), '[]')
        from reference.approval a where a.government = g.code) as approvals,
       (select coalesce(jsonb_agg(jsonb_build_object('kind', w.kind, 'from', w."from", 'until', w.until)), '[]')
        from reference.legal_window w where w.government = g.code) as windows
     from reference.government g where g.code = any($1) order by g.code`,
    [governments],
  );
  return rows.flatMap(({ government, today, approvals, windows }) =>
    gateNotices(approvals, windows, today).map((notice) => ({ government, ...notice })),
  );
}
