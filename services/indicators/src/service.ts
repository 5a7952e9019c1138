import { auditMigrations, type ServiceDefinition } from '@integras/service-kit';
import { IndicatorsModule } from './indicators.module.js';
import { definitionEntities } from './definitions/definition.entity.js';
import { DisclosureSettingRow } from './disclosure/disclosure-setting.entity.js';
import { evidenceEntities } from './evidence/pinned-figure.entity.js';
import { WatchEvidence1764200000000 } from './migrations/watch-evidence.js';
import { KeepCodeMappings1764600000000 } from './migrations/keep-code-mappings.js';
import { RememberGrades1764700000100 } from './migrations/remember-grades.js';
import { TellDefinitions1764500000000 } from './migrations/tell-definitions.js';
import { WatchMonths1764400000000 } from './migrations/watch-months.js';
import { WatchReleases1764300000000 } from './migrations/watch-releases.js';
import { RetireIndicators1764800000000 } from './migrations/retire-indicators.js';
import { OvertakenFigureRow } from './releases/overtaken-figure.entity.js';
import { PeriodRow } from './periods/period.entity.js';
import { ReleaseRow } from './releases/release.entity.js';
import { RetirementRow } from './retirements/retirement.entity.js';
import { indicatorsSettings } from './settings.js';
import { TargetRow } from './targets/target.entity.js';
import { CountByValue1700000000300 } from './migrations/count-by-value.js';
import { CreateContext1700000000400 } from './migrations/create-context.js';
import { CreateCounting1700000000200 } from './migrations/create-counting.js';

/** What this service is; tests open it as `main.ts` starts it. */
export const indicatorsService: ServiceDefinition = {
  service: 'indicators',
  module: IndicatorsModule,
  entities: [
    ...definitionEntities,
    RetirementRow,
    TargetRow,
    ...evidenceEntities,
    PeriodRow,
    ReleaseRow,
    OvertakenFigureRow,
    DisclosureSettingRow,
  ],
  migrations: [
    CreateCounting1700000000200,
    CountByValue1700000000300,
    CreateContext1700000000400,
    WatchEvidence1764200000000,
    WatchReleases1764300000000,
    WatchMonths1764400000000,
    TellDefinitions1764500000000,
    KeepCodeMappings1764600000000,
    RememberGrades1764700000100,
    RetireIndicators1764800000000,
    ...auditMigrations,
  ],
  settings: indicatorsSettings,
  api: {
    title: 'INTEGRAS indicators',
    description: 'Live figures over the pilots: what counts, how it is counted, and what the figures are.',
  },
};
