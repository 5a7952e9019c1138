export { participantsEnrolled } from './integras/participants-enrolled.js';
