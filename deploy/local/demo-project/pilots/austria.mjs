import { profiles } from '../pilot-sketch.mjs';

/** @type {readonly import('../pilot-sketch.mjs').PilotSketch[]} */
export const pilotsInAustria = [
  {
    code: 'DEMO-AT-VIENNA-WORK',
    manager: 'manager-vienna',
    title: 'Workplace mentors in small firms',
    territory: 'AT-VIENNA',
    partner: 'CARITAS-VIENNA',
    jointlyWith: ['UNIVIE', 'ISI'],
    themes: ['labour_market', 'skills'],
    targetGroup:
      'Recognised refugees with work experience and German from A2, in the first three years after recognition.',
    whyChosen:
      'Small firms in Vienna look for staff but do not know how to take somebody on whose papers and German are incomplete. A colleague as mentor from the first day costs little and can be tried in many firms at once.',
    budget: 186_000,
    starts: -512,
    ends: 170,
    participants: 48,
    stay: [90, 230],
    placed: 0.58,
    tracks: ['orientation', 'language', 'skills', 'mentoring', 'employment'],
    profile: profiles.mixed,
    milestones: [
      { title: 'Twelve firms signed up', due: -440, reached: -444 },
      { title: 'Mentor handbook translated into four languages', due: -395, reached: -371 },
      { title: 'Firms meet the employment service', due: 6 },
      { title: 'Twenty-five firms signed up', due: 75 },
    ],
  },
];
