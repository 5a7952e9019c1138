import { profiles } from '../pilot-sketch.mjs';

/** @type {readonly import('../pilot-sketch.mjs').PilotSketch[]} */
export const pilotsInGermany = [
  {
    code: 'DEMO-DE-BERLIN-FOUNDERS',
    manager: 'manager-berlin',
    title: "Founders' circle for newcomers",
    territory: 'DE-BERLIN',
    partner: 'ISI',
    jointlyWith: ['TU-BERLIN', 'GMAJNA'],
    themes: ['self_employment', 'empowerment'],
    targetGroup: 'Women with experience of running a business before they fled.',
    whyChosen:
      'Many women ran a business before; advice for founders in Berlin assumes German law is known and credit is at hand. A circle that founds step by step, with salons where decision makers listen, was asked for by the women themselves.',
    budget: 128_000,
    starts: -486,
    ends: 198,
    participants: 34,
    knownFrom: { pilot: 'DEMO-DE-BERLIN-SKILLS', participants: [8, 21] },
    stay: [110, 250],
    placed: 0.5,
    tracks: ['orientation', 'language', 'skills', 'self_employment', 'mentoring'],
    profile: profiles.women,
    milestones: [
      { title: 'First salon with decision makers', due: -400, reached: -401 },
      { title: 'Ten business plans finished', due: -180, reached: -152 },
      {
        title: 'Micro-credit agreed with a bank',
        due: -70,
        missed: 'The bank ended its programme for small founders.',
      },
      { title: 'Third salon with decision makers', due: 10 },
    ],
  },
  {
    code: 'DEMO-DE-BERLIN-SKILLS',
    manager: 'manager-berlin',
    title: 'Skills desk in the neighbourhood',
    territory: 'DE-BERLIN',
    partner: 'INTMIG-BERLIN',
    jointlyWith: ['TU-BERLIN', 'UOIM', 'CARITAS-VIENNA'],
    themes: ['skills', 'labour_market'],
    targetGroup: 'Adults with qualifications from abroad that are not yet recognised.',
    whyChosen:
      'Recognition takes a year and begins with a form that few finish. A desk in the neighbourhood that draws up the EU Skills Profile and files the application in one sitting was expected to halve the way.',
    budget: 232_000,
    starts: -535,
    ends: 150,
    pause: { from: -315, to: -280, reason: 'The rooms were needed as emergency accommodation.' },
    participants: 60,
    stay: [60, 210],
    placed: 0.49,
    tracks: ['orientation', 'skills', 'training', 'employment'],
    profile: profiles.mixed,
    milestones: [
      { title: 'Desk opened in three neighbourhoods', due: -500, reached: -503 },
      { title: 'Chamber of crafts joins', due: -390, reached: -372 },
      {
        title: 'Hundred applications for recognition filed',
        due: -60,
        rebaselined: { due: 38, reason: 'Five weeks were lost while the rooms were closed.' },
      },
      { title: 'Results presented to the job centres', due: 13 },
    ],
  },
];
