import { auditResource } from './audit/audit.resource.js';
import { offerResource } from './offer/offer.resource.js';
import { recordResource } from './record/record.resource.js';
import { referenceResource } from './reference/reference.resource.js';
import type { ViewResource } from './resource/view-resource.js';
import { taskResource } from './task/task.resource.js';

/** What the api shows beside the streams of each kind, or of all of them alike. */
export const sharedResources: readonly ViewResource[] = [
  recordResource,
  referenceResource,
  taskResource,
  offerResource,
  auditResource,
];
