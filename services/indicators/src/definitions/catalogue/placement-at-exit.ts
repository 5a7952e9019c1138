export { placementAtExit } from './integras/placement-at-exit.js';
