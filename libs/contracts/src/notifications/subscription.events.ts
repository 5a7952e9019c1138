import { IsIn } from 'class-validator';
import { event } from '../event.js';
import { IsId } from '../formats.js';

const subscription = '3f0d2b7a-9a54-4c55-8f0e-6b7a1d2c3e41';
const account = '8a4a9d0f-52f9-4d39-9d3c-6a3c4e1f2b61';

/** Why nothing is sent to a subscription any more. */
export const disableReasons = ['gone', 'failing', 'access_ended', 'asked'] as const;
export type DisableReason = (typeof disableReasons)[number];

@event({
  service: 'notifications',
  journal: 'subscription',
  entity: 'subscription',
  verb: 'registered',
  summary: 'A partner system registered where it wants facts to be sent.',
  example: { subscription, account },
})
export class SubscriptionRegistered {
  @IsId() subscription!: string;
  @IsId() account!: string;
}

@event({
  service: 'notifications',
  journal: 'subscription',
  entity: 'subscription',
  verb: 'confirmed',
  summary: 'The receiver of a subscription answered its challenge: facts are sent from now on.',
  example: { subscription, account },
})
export class SubscriptionConfirmed {
  @IsId() subscription!: string;
  @IsId() account!: string;
}

@event({
  service: 'notifications',
  journal: 'subscription',
  entity: 'subscription',
  verb: 'disabled',
  summary: 'Nothing is sent to a subscription any more until its partner confirms it again.',
  example: { subscription, account, reason: 'failing' },
})
export class SubscriptionDisabled {
  @IsId() subscription!: string;
  @IsId() account!: string;
  /** `gone`: the receiver said so (410); `failing`: nothing arrived for days; `access_ended`: no grant is left; `asked`: by whoever manages it. */
  @IsIn(disableReasons) reason!: DisableReason;
}

@event({
  service: 'notifications',
  journal: 'subscription',
  entity: 'subscription',
  verb: 'closed',
  summary: 'A partner system ended its subscription.',
  example: { subscription, account },
})
export class SubscriptionClosed {
  @IsId() subscription!: string;
  @IsId() account!: string;
}
