import { Module } from '@nestjs/common';
import { ReleasesProjection } from './releases.projection.js';
import { ReportsController } from './reports.controller.js';
import { Reports } from './reports.service.js';

/** What a project has come to, told again for any day. */
@Module({ controllers: [ReportsController, ReleasesProjection], providers: [Reports] })
export class ReportsModule {}
