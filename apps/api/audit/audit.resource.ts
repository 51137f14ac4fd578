import { auditViews } from '../../../libs/contracts/record/audit.route.js';
import { reader } from '../resource/reader.js';
import type { ViewResource } from '../resource/view-resource.js';
import { readRefusals, readSealedRecord, readStreams } from './audit.reader.js';

/** What an auditor searches and reads over all kinds of streams. */
export const auditResource = {
  views: auditViews,
  readers: {
    streams: reader(readStreams),
    refusals: reader(readRefusals),
    sealedRecord: reader(readSealedRecord),
  },
} satisfies ViewResource;
