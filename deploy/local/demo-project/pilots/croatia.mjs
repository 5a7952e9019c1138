import { profiles } from '../pilot-sketch.mjs';

/** @type {readonly import('../pilot-sketch.mjs').PilotSketch[]} */
export const pilotsInCroatia = [
  {
    code: 'DEMO-HR-ZAGREB-NEIGHBOURS',
    manager: 'manager-zagreb',
    title: 'Neighbours as guides',
    territory: 'HR-ZAGREB',
    partner: 'DEMO-ZAGREB',
    jointlyWith: ['ZRC-SAZU', 'CARITAS-VIENNA'],
    themes: ['social_inclusion', 'language', 'labour_market'],
    targetGroup: 'Persons granted protection who move from the reception centre into the city.',
    whyChosen:
      'Few newcomers stay in the city once they have their papers, and most leave because they know nobody. Pairs of a neighbour and a newcomer, matched by trade and children, are cheap and can begin at once.',
    budget: 84_000,
    starts: -388,
    ends: 226,
    participants: 54,
    stay: [80, 190],
    placed: 0.48,
    tracks: ['orientation', 'language', 'mentoring', 'employment'],
    profile: profiles.mixed,
    milestones: [
      { title: 'Neighbours trained as guides', due: -365, reached: -366 },
      { title: 'Language café opens every evening', due: -220, reached: -198 },
      { title: 'Agreement with the employment service', due: -15 },
      { title: 'Neighbours and newcomers cook for the district', due: 5 },
    ],
  },
  {
    code: 'DEMO-HR-ZAGREB-YOUTH',
    manager: 'manager-zagreb',
    title: 'Apprentices for a week',
    territory: 'HR-ZAGREB',
    partner: 'DEMO-ZAGREB',
    jointlyWith: ['PARMA'],
    themes: ['labour_market', 'skills'],
    targetGroup: 'Young people who came alone and turn eighteen this year.',
    whyChosen:
      'A week in a trade tells more than an hour of advice. The number is kept small on purpose: each trade is one workshop with one place.',
    budget: 32_000,
    starts: -41,
    ends: 220,
    participants: 4,
    stay: [60, 120],
    placed: 0.5,
    tracks: ['orientation', 'training', 'mentoring'],
    profile: profiles.young,
    milestones: [
      { title: 'Five workshops offer a place', due: -35, reached: -33 },
      { title: 'First apprentices tell their week', due: 7 },
    ],
  },
];
