import { createHmac, timingSafeEqual } from 'node:crypto';
import { SETTINGS } from '@integras/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { AccessSettings } from '../access.settings.js';

/** Links that only who was given them can know. Made from the id and a key, so that none lies in the database. */
@Injectable()
export class InvitationLinks {
  private readonly secret: string;
  private readonly publicUrl: string;

  constructor(@Inject(SETTINGS) { INVITATION_KEY, PUBLIC_URL }: AccessSettings) {
    this.secret = INVITATION_KEY;
    this.publicUrl = PUBLIC_URL;
  }

  addressOf(id: string): string {
    return new URL(`/app/invitation/${this.keyOf(id)}`, this.publicUrl).href;
  }

  /** The invitation a key opens; undefined when it was made up. */
  open(key: string): string | undefined {
    const [id = ''] = key.split('.');
    const [given, right] = [Buffer.from(key), Buffer.from(this.keyOf(id))];
    return given.length === right.length && timingSafeEqual(given, right) ? id : undefined;
  }

  private keyOf(id: string): string {
    return `${id}.${createHmac('sha256', this.secret).update(`invitation ${id}`).digest('base64url')}`;
  }
}
