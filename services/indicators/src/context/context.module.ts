import { Module } from '@nestjs/common';
import { ContextController } from './context.controller.js';
import { ContextService } from './context.service.js';

/** Statistics about whole populations. It knows nothing of pilots, and they nothing of it. */
@Module({ controllers: [ContextController], providers: [ContextService] })
export class ContextModule {}
