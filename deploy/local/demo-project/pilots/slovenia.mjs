import { profiles } from '../pilot-sketch.mjs';

/** @type {readonly import('../pilot-sketch.mjs').PilotSketch[]} */
export const pilotsInSlovenia = [
  {
    code: 'DEMO-SI-LJUBLJANA-WORKSHOP',
    manager: 'manager-ljubljana',
    title: 'Community workshop as a first workplace',
    territory: 'SI-LJUBLJANA',
    partner: 'GMAJNA',
    jointlyWith: ['ZRC-SAZU', 'ASP-BOLOGNA'],
    themes: ['labour_market', 'empowerment', 'language'],
    targetGroup: 'Persons under international protection without work in Slovenia so far.',
    whyChosen:
      'A first reference from an employer in the country opens doors that courses do not. A workshop that repairs and sells furniture, run by those who work in it, gives one within months.',
    budget: 98_000,
    starts: -412,
    ends: 215,
    participants: 52,
    stay: [80, 200],
    placed: 0.46,
    tracks: ['orientation', 'language', 'training', 'employment', 'self_employment'],
    profile: profiles.mixed,
    milestones: [
      { title: 'Workshop fitted out', due: -392, reached: -385 },
      { title: 'First market day', due: -250, reached: -250 },
      { title: 'Cooperative founded', due: -12 },
      { title: 'Second market day with the municipality', due: 8 },
    ],
  },
  {
    code: 'DEMO-SI-LJUBLJANA-COUNSEL',
    manager: 'manager-ljubljana',
    title: 'One counsellor for everything',
    territory: 'SI-LJUBLJANA',
    partner: 'UOIM',
    jointlyWith: ['ZRC-SAZU', 'INTMIG-BERLIN'],
    themes: ['reception', 'social_inclusion', 'health'],
    targetGroup: 'Families in the first year after recognition, in need of several services at once.',
    whyChosen:
      'Families told that they explain their situation to seven offices. One counsellor who goes along, with the consent of the family, shall show how many ways can be saved.',
    budget: 76_000,
    starts: 26,
    ends: 238,
    participants: 0,
    stay: [90, 180],
    placed: 0.4,
    tracks: ['orientation', 'housing', 'autonomy'],
    profile: profiles.mixed,
    milestones: [
      {
        title: 'Offices agree on one consent form',
        due: -6,
        rebaselined: { due: 15, reason: 'The data protection officers asked for a second reading.' },
      },
      { title: 'Counsellors shadow a family each', due: 19 },
    ],
  },
];
