/** Per kind of stream: the noun's folder in every layer, its workflow type, its path in HTTP, and its page on the screens. */
export const KINDS = {
  cycle: { folder: 'cycle', workflowType: 'talentCycle', path: '/cycles', page: 'cycles' },
  case: { folder: 'case', workflowType: 'talentCase', path: '/cases', page: 'cases' },
  session: {
    folder: 'calibration',
    workflowType: 'calibrationSession',
    path: '/calibration-sessions',
    page: 'sessions',
  },
  succession: { folder: 'placement', workflowType: 'succession', path: '/successions', page: 'successions' },
  signing: {
    folder: 'commitment',
    workflowType: 'signingRound',
    path: '/signing-rounds',
    page: 'signing-rounds',
  },
  importRun: { folder: 'import', workflowType: 'importRun', path: '/imports', page: 'imports' },
} as const;
export type StreamKind = keyof typeof KINDS;
