import { IsProse } from '@integras/contracts';

/** Why an indicator is retired, or taken back into use. */
export class WithReason {
  @IsProse(2_000) reason!: string;
}
