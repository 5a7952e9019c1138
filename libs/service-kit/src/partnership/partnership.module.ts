import { Module } from '@nestjs/common';
import { CreatePartnership1700000000200 } from './create-partnership.js';
import { KeepPartnershipFacts1764110000100 } from './keep-partnership-facts.js';
import { KnownPartner, KnownPilot, KnownProject, KnownTerritory, PartnershipFact } from './partnership.entities.js';
import { PartnershipProjection } from './partnership.projection.js';

/**
 * What a service knows of projects, territories, partners and pilots without asking the service that owns them. Import
 * it in the service's module, and name its entities and migrations in the service's definition.
 */
@Module({ controllers: [PartnershipProjection] })
export class PartnershipModule {}

export const partnershipEntities = [KnownProject, KnownTerritory, KnownPartner, KnownPilot, PartnershipFact];
export const partnershipMigrations = [CreatePartnership1700000000200, KeepPartnershipFacts1764110000100];
