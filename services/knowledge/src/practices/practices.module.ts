import { Module } from '@nestjs/common';
import { Uptakes } from '../uptakes/uptakes.service.js';
import { UptakesController } from '../uptakes/uptakes.controller.js';
import { PracticesController } from './practices.controller.js';
import { Practices } from './practices.service.js';

/** Good practices, and who took them up. */
@Module({ controllers: [PracticesController, UptakesController], providers: [Practices, Uptakes] })
export class PracticesModule {}
