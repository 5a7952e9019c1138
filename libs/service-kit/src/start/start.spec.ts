import { AccountClosed, type Fact, typeOf } from '@integras/contracts';
import { testDatabase } from '@integras/testing';
import { Controller, Module } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import {
  definitionOf,
  open,
  serverOf,
  surroundings,
  type Surroundings,
  takenPort,
} from '../testing/service-under-test.js';
import { CannotStart } from './cannot-start.js';
import { openService } from './open-service.js';

@Module({})
class EmptyModule {}

@Controller()
class HandlesTheUnknown {
  @EventPattern<string>('eu.integras.pilots.milestone.dreamt.v1')
  on(@Payload() fact: Fact) {
    return fact;
  }
}
@Module({ controllers: [HandlesTheUnknown] })
class UnknownModule {}

/** The grants projection handles this event in every service. */
@Controller()
class HandlesAgain {
  @EventPattern<string>(typeOf(AccountClosed))
  on(@Payload() fact: Fact) {
    return fact;
  }
}
@Module({ controllers: [HandlesAgain] })
class TwiceModule {}

describe('a service', () => {
  let around: Surroundings;

  beforeAll(async () => {
    around = await surroundings('access');
  });
  afterAll(() => around?.close());

  const failure = async (environment: Record<string, string>, more = {}, module = EmptyModule): Promise<Error> => {
    try {
      await (await openService(definitionOf(module, more), environment)).stop();
    } catch (error) {
      return error as Error;
    }
    throw new Error('the service started');
  };

  it('names every setting that is missing or wrong in one sentence, and starts nothing', async () => {
    const { DATABASE_URL: _, ...without } = around.environment;
    const error = await failure(
      { ...without, PORT: 'eighty', OIDC_ISSUER: '' },
      { settings: z.object({ PSEUDONYM_KEY: z.string() }) },
    );
    expect(error).toBeInstanceOf(CannotStart);
    expect(error.message).toMatch(
      /^PORT is wrong \(.+\), DATABASE_URL is missing, OIDC_ISSUER is missing, PSEUDONYM_KEY is missing\.$/,
    );
  });

  it('does not start with settings of its own that do not go together', async () => {
    const settings = z
      .object({ LOW: z.coerce.number(), HIGH: z.coerce.number() })
      .refine(({ LOW, HIGH }) => LOW <= HIGH, { path: ['HIGH'], error: 'it is below LOW' });
    const error = await failure({ ...around.environment, LOW: '2', HIGH: '1' }, { settings });
    expect(error).toBeInstanceOf(CannotStart);
    expect(error.message).toBe('HIGH is wrong (it is below LOW).');
  });

  it('does not start with a handler for an event that the contracts do not have', async () => {
    const error = await failure(around.environment, {}, UnknownModule);
    expect(error).toBeInstanceOf(CannotStart);
    expect(error.message).toMatch(/^A handler names 'eu\.integras\.pilots\.milestone\.dreamt\.v1', .+\.$/);
  });

  it('does not start with two handlers for one event', async () => {
    const error = await failure(around.environment, {}, TwiceModule);
    expect(error).toBeInstanceOf(CannotStart);
    expect(error.message).toMatch(new RegExp(`^Two handlers name '${typeOf(AccountClosed)}'.+\\.$`));
  });

  it('says so when its port is in use', async () => {
    const taken = await takenPort();
    const { port } = taken;
    const error = await failure({ ...around.environment, PORT: String(port) });
    expect(error).toBeInstanceOf(CannotStart);
    expect(error.message).toBe(`Port ${port} (PORT) is in use.`);
    await taken.free();
  });

  it('says so when the database does not know its role', async () => {
    const wrong = new URL(around.environment['DATABASE_URL']!);
    wrong.password = 'wrong';
    const error = await failure({ ...around.environment, DATABASE_URL: wrong.href });
    expect(error).toBeInstanceOf(CannotStart);
    expect(error.message).toMatch(/^The database refuses the connection: .+\.$/);
  });

  it('may be started twice at once on an empty database: the schema is made once', async () => {
    const database = await testDatabase('access');
    const environment = { ...around.environment, DATABASE_URL: database.url };
    const both = await Promise.all([1, 2].map(() => openService(definitionOf(EmptyModule), environment)));
    const done: { name: string }[] = await both[0]!.app.get(DataSource).query('select name from migration');
    expect(new Set(done.map(({ name }) => name)).size).toBe(done.length);
    await Promise.all(both.map((each) => each.stop()));
    await database.drop();
  });

  it('is ready when all it needs is there, and says what is not', async () => {
    const service = await open(EmptyModule, around);
    const ready = () => serverOf(service).inject('/health/ready');
    await around.broker.kill();
    const without = await ready();
    expect(without.statusCode).toBe(503);
    expect(without.json()).toMatchObject({ status: 'down', parts: { database: 'up', nats: 'down' } });
    expect((await serverOf(service).inject('/health/live')).statusCode).toBe(200);
    await around.broker.restart();
    await service.stop();
  });
});
