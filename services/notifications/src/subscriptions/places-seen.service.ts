import type { FieldError } from '@integras/messaging';
import { can, type Filter, KnownPartner, KnownPilot, KnownTerritory, Principals } from '@integras/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Owner } from './owners.service.js';

/** Whether an account sees the pilots and countries that its subscription names. */
@Injectable()
export class PlacesSeen {
  constructor(
    private readonly dataSource: DataSource,
    private readonly principals: Principals,
  ) {}

  /**
   * What is wrong with the places a filter names. A pilot that others see answers like one that there is not.
   * @returns one fault a field at most
   */
  async faultsOf({ pilots = [], countries = [] }: Filter, owner: Owner): Promise<FieldError[]> {
    if (pilots.length === 0 && countries.length === 0) return [];
    const { grants } = await this.principals.find(owner);
    const { manager } = this.dataSource;
    const isSeen = ({ id: pilot, project, country }: KnownPilot) =>
      can(grants, 'event.read-partnership', { pilot, project, country });
    const pilotsSeen = (await manager.findBy(KnownPilot, { id: In([...pilots]) })).filter(isSeen).map(({ id }) => id);
    // Which countries projects are in is public, and so is some of what happens in each.
    const of = { country: In([...countries]) };
    const [territories, partners, local] = await Promise.all([
      manager.findBy(KnownTerritory, of),
      manager.findBy(KnownPartner, of),
      manager.findBy(KnownPilot, of),
    ]);
    const countriesSeen = [...territories, ...partners, ...local.filter(isSeen)].map(({ country }) => country);
    return [
      ...unseen('pilots', pilots, pilotsSeen, 'is no pilot that its account sees'),
      ...unseen('countries', countries, countriesSeen, 'is no country that projects are in'),
    ];
  }
}

function unseen(field: string, wanted: readonly string[], seen: readonly string[], reason: string): FieldError[] {
  const missing = wanted.find((one) => !seen.includes(one));
  return missing === undefined ? [] : [{ field, reason: `'${missing}' ${reason}` }];
}
