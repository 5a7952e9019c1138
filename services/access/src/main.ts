import { start } from '@integras/service-kit';
import { access } from './access.js';

await start(access);
