import { pilotsInAustria } from './pilots/austria.mjs';
import { pilotsInCroatia } from './pilots/croatia.mjs';
import { pilotsInGermany } from './pilots/germany.mjs';
import { pilotsInItaly } from './pilots/italy.mjs';
import { pilotsInSlovenia } from './pilots/slovenia.mjs';

export const pilotSketches = [
  ...pilotsInAustria,
  ...pilotsInItaly,
  ...pilotsInSlovenia,
  ...pilotsInGermany,
  ...pilotsInCroatia,
];
