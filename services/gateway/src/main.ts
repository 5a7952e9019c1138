import { start } from '@integras/service-kit';
import { gateway } from './gateway.js';

await start(gateway);
