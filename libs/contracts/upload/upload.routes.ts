import type { UploadRoute } from '../wire/route.js';

const shared = { permission: ['hrOfficer'] } as const;

/** Files come in by the tus protocol (https://tus.io/protocols/resumable-upload), in as many goes as it takes. */
export const uploadRoutes: readonly UploadRoute[] = [
  {
    ...shared,
    method: 'POST',
    path: '/uploads',
    upload: 'create',
    audit: 'upload.created',
    summary: 'Begins the upload of a file; its length stands in Upload-Length.',
  },
  {
    ...shared,
    method: 'HEAD',
    path: '/uploads/:id',
    upload: 'offset',
    audit: 'upload.asked',
    summary: 'Says in Upload-Offset how much of a file has come.',
  },
  {
    ...shared,
    method: 'PATCH',
    path: '/uploads/:id',
    upload: 'append',
    audit: 'upload.continued',
    summary: 'Goes on with a file at Upload-Offset; the last part has it checked by its content.',
  },
  {
    ...shared,
    method: 'DELETE',
    path: '/uploads/:id',
    upload: 'remove',
    audit: 'upload.removed',
    summary: 'Destroys a file that no run has come for.',
  },
];
