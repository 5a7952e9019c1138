import type { Type } from '@nestjs/common';
import type { Channel } from './channel.js';
import { EmailChannel } from './email.channel.js';
import { InboxChannel } from './inbox.channel.js';
import { WebhookChannel } from './webhook.channel.js';

/** Every way by which people are told. A new channel is its file and its line here. */
export const channels = {
  inbox: InboxChannel,
  email: EmailChannel,
  webhook: WebhookChannel,
} as const satisfies Record<string, Type<Channel>>;

export type ChannelName = keyof typeof channels;
export const channelNames = Object.keys(channels) as ChannelName[];
