import { start } from '@integras/service-kit';
import { notifications } from './notifications.js';

await start(notifications);
