import { Registry } from 'prom-client';
import { Controller, Module, type DynamicModule } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type Fact, MilestonePlanned, MilestoneReached, typeOf } from '@integras/contracts';
import { Column, Entity, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { Ledger } from '../ledger/ledger.js';
import { shelf } from '../ledger/rows.js';
import type { Clock } from '../clock.js';
import type { Command } from '../ledger/command.js';
import { MessagingModule, connectProjections } from '../messaging.module.js';
import { messagingMigrations } from '../migrations/migrations.js';
import { BatchContext } from '../projection/batch-context.js';
import { JetStreamStrategy } from '../projection/strategy.js';
import { pipelined } from '../postgres/transaction.js';
import { Refusal } from '../refusal.js';

/** A row that commands of the tests count in. */
@Entity('tally')
export class Tally {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') count!: number;
}

class CreateTally1700000000100 implements MigrationInterface {
  readonly name = 'CreateTally1700000000100';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table tally (id uuid primary key, count int not null check (count < 1000000))');
    await runner.query(
      'create table seen (fact uuid not null, entity uuid not null, number int not null, serial bigserial)',
    );
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table tally, seen');
  }
}

export const tallies = shelf(Tally);

/** Counts one more in the journal's row and states it as a reached milestone. */
export function count(
  journal: string,
  options: Partial<Command<{ count: number }>> & { entity?: string; by?: number } = {},
): Command<{ count: number }> {
  const { entity = journal, by = 1, ...rest } = options;
  return {
    journal: { kind: 'pilot', id: journal },
    reads: [{ shelf: tallies, ids: [journal] }],
    decide: (rows, at) => {
      const before = rows.get(tallies, journal)?.count ?? 0;
      if (by === 0)
        throw new Refusal({ type: 'nothing-to-count', title: 'Nothing to count', status: 422, detail: 'by is 0' });
      rows.put(tallies, { id: journal, count: before + by });
      const plan = {
        title: `n${before + by}`,
        baselineOn: '2025-05-14',
        dueOn: '2025-05-14',
        state: 'planned' as const,
      };
      return {
        facts: [
          {
            event: MilestonePlanned,
            data: { milestone: entity, after: plan },
            entity,
            time: at.now.toISOString(),
            pilot: journal,
            country: 'IT',
          },
        ],
        result: { count: before + by },
      };
    },
    ...rest,
  };
}

/** What the handler of the tests does with an entity: fails when the test wants it. */
export const poison = new Set<string>();

@Controller()
export class SeenProjection {
  @EventPattern<string>(typeOf(MilestonePlanned))
  async onPlanned(@Payload() fact: Fact<MilestonePlanned>, @Ctx() context: BatchContext): Promise<void> {
    if (poison.has(fact.subject)) throw new Error(`cannot digest ${fact.subject}`);
    await context.manager.query('insert into seen (fact, entity, number) values ($1, $2, $3)', [
      fact.id,
      fact.subject,
      Number(fact.data.after.title.slice(1)),
    ]);
  }

  @EventPattern<string>(typeOf(MilestoneReached))
  async onReached(): Promise<void> {}
}

export interface RigOptions {
  databaseUrl: string;
  natsUrl: string;
  owner: 'pilots' | null;
  projections: boolean;
  clock?: Clock;
}

/** An application on the rails: a ledger, a relay, and a projection that notes what it saw. */
export async function startRig({ databaseUrl, natsUrl, owner, projections, clock }: RigOptions) {
  const app = await NestFactory.create<NestFastifyApplication>(
    rigModule({ databaseUrl, natsUrl, owner, projections, clock }),
    new FastifyAdapter(),
    { logger: process.env['RIG_LOG'] ? undefined : false },
  );
  if (projections) connectProjections(app);
  await app.init();
  await app.startAllMicroservices();
  return { app, ledger: app.get(Ledger), strategy: app.get(JetStreamStrategy), stop: () => app.close() };
}

@Module({})
class RigModule {}

function rigModule({ databaseUrl, natsUrl, owner, projections, clock }: RigOptions): DynamicModule {
  return {
    module: RigModule,
    imports: [
      TypeOrmModule.forRoot({
        type: 'postgres',
        url: databaseUrl,
        entities: [Tally],
        migrations: [...messagingMigrations, CreateTally1700000000100],
        migrationsRun: true,
        installExtensions: false,
        poolSize: 10,
        extra: pipelined,
        retryAttempts: 0,
      }),
      MessagingModule.forService({ owner, name: 'rig', natsUrl, registry: new Registry(), clock }),
    ],
    controllers: projections ? [SeenProjection] : [],
  };
}
