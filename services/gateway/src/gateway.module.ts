import { Module } from '@nestjs/common';
import { Console } from './console/console.js';
import { Documents } from './documents/documents.js';
import { OpenApi } from './documents/open-api.js';
import { GatewayHealth } from './health/gateway-health.js';
import { Limits } from './limits/limits.js';
import { PreviewsController } from './previews/previews.controller.js';
import { Previews } from './previews/previews.service.js';
import { Routing } from './routing/routing.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import { StreamsModule } from './streams/streams.module.js';

@Module({
  imports: [SignInModule, StreamsModule],
  controllers: [PreviewsController],
  providers: [Limits, Routing, OpenApi, Documents, GatewayHealth, Console, Previews],
})
export class GatewayModule {}
