import { barTheDoors } from '../../../../libs/proof/checks/bare-world.js';
import { openLawDoor, type LawArtifact, type LawDoor } from '../../../../libs/proof/checks/law-door.js';
import type { LawAnswer, LawRequest } from './law-message.js';
import { platformNames } from './platform-names.js';

/**
 * The world of one law in the browser: a classic worker, because a law is a classic script. Everything but the
 * language is barred before the law is loaded; texts go in, texts come out.
 */
interface Scope {
  importScripts(address: string): void;
  postMessage(told: LawAnswer): void;
  addEventListener(type: 'message', listener: (event: { readonly data: LawRequest }) => void): void;
  readonly law?: LawArtifact;
}

const scope = globalThis as unknown as Scope;
const load = scope.importScripts.bind(scope);
const tell = scope.postMessage.bind(scope);
let door: LawDoor | null = null;

scope.addEventListener('message', ({ data: { id, ask, texts } }) => {
  try {
    tell({ id, answer: answerTo(ask, texts) });
  } catch (error) {
    const { name, message } = error as Error;
    tell({ id, fault: message, unreached: name === 'NetworkError' });
  }
});
barTheDoors(platformNames());

function answerTo(ask: LawRequest['ask'], texts: readonly string[]): string {
  const [first = '', second = '', third = '', fourth = ''] = texts;
  if (ask === 'load') return loaded(first);
  if (!door) throw new Error('no law is loaded');
  if (ask === 'policy') door.policy(first, second);
  if (ask === 'start') door.start(first);
  if (ask === 'fold') for (const story of texts) door.fold(story);
  if (ask === 'decide') return door.decide(first, second, third, fourth);
  if (ask === 'states') return door.states(Number(first), second);
  return ask === 'rules' ? door.rules(first) : '';
}

function loaded(address: string): string {
  load(address);
  if (!scope.law) throw new Error('the artefact defines no law');
  door = openLawDoor(scope.law);
  return String(door.format());
}
