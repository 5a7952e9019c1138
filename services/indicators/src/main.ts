import { start } from '@integras/service-kit';
import { indicatorsService } from './service.js';

await start(indicatorsService);
