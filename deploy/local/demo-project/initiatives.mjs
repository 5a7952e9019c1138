import { idOf } from './chance.mjs';

/** @typedef {{ id: string, territory: string, sinceDays: number, text: object }} DemoInitiative what it says, as the knowledge service takes it */

/** @type {readonly DemoInitiative[]} */
export const demoInitiatives = [
  {
    id: idOf('initiative', 'kitchen'),
    territory: 'IT-BOLOGNA',
    sinceDays: 640,
    text: {
      title: { en: 'Neighbours who share a kitchen', de: 'Nachbarn teilen eine Küche' },
      ledBy: 'An association of neighbours',
      country: 'IT',
      targetGroup: { en: 'Families who have left reception', de: 'Familien, die die Aufnahme verlassen haben' },
      themes: ['social_inclusion', 'housing'],
      learnt: {
        en: '**Demonstration data**: who cooks together hears of flats before they are advertised.',
        de: '**Demonstrationsdaten**: Wer zusammen kocht, hört von Wohnungen, bevor sie ausgeschrieben sind.',
      },
    },
  },
];
