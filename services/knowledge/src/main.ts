import { start } from '@integras/service-kit';
import { knowledge } from './knowledge.js';

await start(knowledge);
