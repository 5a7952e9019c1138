import { Module } from '@nestjs/common';
import { AnalysesController } from './analyses.controller.js';
import { Analyses } from './analyses.service.js';

@Module({ controllers: [AnalysesController], providers: [Analyses] })
export class AnalysesModule {}
