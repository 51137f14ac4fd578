import { DoorProblem } from './door-problem.js';

/** Strings, and what opens, closes and parts objects and lists; everything else tells nothing of names. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/g;
/** Longest name in an answer. */
const NAME_MAX = 100;

/**
 * Refuses an object that says one name twice: readers differ in which of the two counts, so what somebody checked on the
 * way here need not be what is done.
 * @param json well-formed
 * @throws DoorProblem 400 that names it
 */
export function requireSingleNames(json: string): void {
  const open: Set<string>[] = [];
  let last = '';
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') remember(open.at(-1)!, JSON.parse(last) as string);
    last = token;
  }
}

function remember(names: Set<string>, name: string): void {
  if (names.has(name))
    throw new DoorProblem('BodyInvalid', {
      errors: [{ path: name.slice(0, NAME_MAX), message: 'stands twice' }],
    });
  names.add(name);
}
