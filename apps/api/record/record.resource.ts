import { recordViews } from '../../../libs/contracts/record/record.route.js';
import { reader } from '../resource/reader.js';
import type { ViewResource } from '../resource/view-resource.js';
import { readActs, readMe, readPolicies } from './record.reader.js';

/** The timeline of any stream, who asks, and the policies acts were decided under. */
export const recordResource = {
  views: recordViews,
  readers: { acts: reader(readActs), me: readMe, policies: reader(readPolicies) },
} satisfies ViewResource;
