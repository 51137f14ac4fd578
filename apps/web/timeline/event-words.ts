import type { KernelEvent } from '../../../libs/domain/kernel/state.js';
import { SESSION_EVENTS } from '../calibration/procedure/event-words.js';
import { CASE_EVENTS } from '../case/procedure/event-words.js';
import { SIGNING_EVENTS } from '../commitment/procedure/event-words.js';
import { CYCLE_EVENTS } from '../cycle/procedure/event-words.js';
import { IMPORT_EVENTS } from '../import/procedure/event-words.js';
import { SUCCESSION_EVENTS } from '../placement/procedure/event-words.js';
import type { Phrase } from '../words/phrase.js';

/** What each event that all streams have tells, with its own fields in their places; `actor` is who acted. */
const KERNEL = {
  'event.TaskOpened': {
    id: 'Tugas “{{kind}}” dibuka untuk {{owner}}, tenggat {{dueAt}}.',
    en: 'Task “{{kind}}” opened for {{owner}}, due {{dueAt}}.',
  },
  'event.TaskClosed': { id: 'Tugas “{{kind}}” {{how}}.', en: 'Task “{{kind}}” {{how}}.' },
  'event.TaskReminded': {
    id: 'Pengingat: tugas “{{kind}}” mendekati tenggat.',
    en: 'Reminder: task “{{kind}}” is nearly due.',
  },
  'event.TaskEscalated': {
    id: 'Tenggat tugas “{{kind}}” terlewat; dieskalasi kepada {{to}}.',
    en: 'Task “{{kind}}” is overdue and was escalated to {{to}}.',
  },
  'event.TaskHandedOn': {
    id: 'Tidak ada yang dapat mengerjakan tugas “{{kind}}”; dialihkan kepada {{to}}.',
    en: 'Nobody could do the task “{{kind}}”; it went on to {{to}}.',
  },
  'event.TaskReassignmentProposed': {
    id: '{{actor}} mengusulkan agar tugas “{{kind}}” dialihkan kepada {{person}} ({{to}}).',
    en: '{{actor}} proposed to reassign the task “{{kind}}” to {{person}} ({{to}}).',
  },
  'event.TaskReassigned': {
    id: 'Tugas “{{kind}}” dialihkan kepada {{person}} ({{to}}).',
    en: 'The task “{{kind}}” was reassigned to {{person}} ({{to}}).',
  },
  'event.TaskClaimed': {
    id: '{{person}} mengambil tugas “{{kind}}”.',
    en: '{{person}} took the task “{{kind}}”.',
  },
  'event.TaskReleased': {
    id: '{{person}} melepaskan tugas “{{kind}}”.',
    en: '{{person}} released the task “{{kind}}”.',
  },
  'event.StreamClosed': { id: 'Selesai: {{outcome}}.', en: 'Closed: {{outcome}}.' },
  'event.PolicyAdopted': {
    id: '{{actor}} memberlakukan versi kebijakan {{policy}}.',
    en: '{{actor}} adopted the policy version {{policy}}.',
  },
  'event.DeliveriesSettled': {
    id: 'Keputusan diteruskan: {{sealed}} diterima, {{refused}} ditolak, {{undeliverable}} tidak sampai.',
    en: 'Decisions passed on: {{sealed}} accepted, {{refused}} refused, {{undeliverable}} undeliverable.',
  },
} as const satisfies { readonly [T in KernelEvent['type'] as `event.${T}`]: Phrase };

export const EVENT_WORDS = {
  ...CYCLE_EVENTS,
  ...CASE_EVENTS,
  ...SESSION_EVENTS,
  ...SUCCESSION_EVENTS,
  ...SIGNING_EVENTS,
  ...IMPORT_EVENTS,
  ...KERNEL,
};
