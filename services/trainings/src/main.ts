import { start } from '@integras/service-kit';
import { trainings } from './trainings.js';

await start(trainings);
