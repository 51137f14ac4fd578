import { DoorProblem } from '../door/door-problem.js';

/** Where the web app lives. */
const APP = '/app/';

/**
 * Where to go after signing in: a page of the web app and nothing else, so that nobody is led elsewhere by a link to
 * our sign-in.
 * @throws DoorProblem 400
 */
export function returnPathOf(wished: unknown): string {
  const path = wished === undefined ? APP : wished;
  const home = 'http://home.invalid';
  const url = typeof path === 'string' && path.startsWith(APP) ? URL.parse(path, home) : null;
  if (url?.origin === home && url.pathname.startsWith(APP)) return url.pathname + url.search + url.hash;
  throw new DoorProblem('QueryInvalid', {
    errors: [{ path: 'return', message: `must be a path under ${APP}` }],
  });
}
