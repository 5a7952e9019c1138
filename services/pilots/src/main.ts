import { start } from '@integras/service-kit';
import { pilotsService } from './service.js';

await start(pilotsService);
