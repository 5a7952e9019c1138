import { PartnershipModule } from '@integras/service-kit';
import { Module } from '@nestjs/common';

@Module({ imports: [PartnershipModule] })
export class NotificationsModule {}
