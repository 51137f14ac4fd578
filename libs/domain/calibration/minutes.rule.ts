import { personOf } from '../kernel/effects.js';
import type { Rule } from '../kernel/law.js';
import type { PolicyVersion } from '../policy/policy-version.js';
import type { SessionState } from './session.state.js';

type SignRule = Rule<SessionState, { readonly minutes: string }, PolicyVersion>;

export const SignerMustHaveBeenPresent: SignRule = {
  code: 'SignerMustHaveBeenPresent',
  kind: 'forbidden',
  sentence: {
    id: 'Berita acara hanya ditandatangani anggota yang hadir.',
    en: 'Only members who were present sign the minutes.',
  },
  article: 'PermenPANRB 3/2020; SK Komite Talenta',
  fixer: 'committeeSecretary',
  broken: (context) =>
    context.state.present.includes(personOf(context.act)) ? undefined : { present: false },
};

export const MinutesMustBeSignedOnce: SignRule = {
  code: 'MinutesMustBeSignedOnce',
  kind: 'conflict',
  sentence: {
    id: 'Anda sudah menandatangani berita acara, atau waktu menandatangani telah habis.',
    en: 'You have already signed the minutes, or your time to sign has run out.',
  },
  article: 'PermenPANRB 3/2020; SK Komite Talenta',
  fixer: 'actor',
  broken: (context) => {
    const { signed, unsigned } = context.state;
    return [...signed, ...unsigned].includes(personOf(context.act)) ? { answered: true } : undefined;
  },
};

export const SignatureMustBeOnTheSameText: SignRule = {
  code: 'SignatureMustBeOnTheSameText',
  kind: 'conflict',
  sentence: {
    id: 'Tanda tangan harus atas berita acara yang sama.',
    en: 'The signature must be on the same minutes.',
  },
  article: 'UU 11/2008 jo. UU 1/2024; PP 71/2019',
  fixer: 'actor',
  broken: ({ state, act }) =>
    act.arguments.minutes === state.minutes
      ? undefined
      : { minutes: state.minutes, named: act.arguments.minutes },
};
