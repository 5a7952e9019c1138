import { type DeadLetter, DeadLetters, JetStreamStrategy } from '@integras/messaging';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Caller } from '../callers/caller.js';
import { authorise } from '../grants/authorise.js';
import { Id } from '../http/id.js';
import { notFound, problem } from '../http/problem.js';

/** A dead letter as an operator sees it: why and where, never what it says, which may be about a person. */
type ShownLetter = Omit<DeadLetter, 'message'>;

/** What this service could not apply, and the way to try again once its cause is gone. */
@ApiTags('dead letters')
@Controller('v1/dead-letters')
export class DeadLettersController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly strategy: JetStreamStrategy,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Facts this service could not apply, and those parked behind them' })
  async list(@Caller() caller: Caller): Promise<{ items: ShownLetter[] }> {
    authorise(caller, 'deadletter.operate', {});
    const letters = await DeadLetters.list(this.dataSource);
    return { items: letters.map(({ message: _withheld, ...letter }) => letter) };
  }

  @Post(':letter/replay')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Apply the dead letters of this one’s entity again, in order; they stay when one fails again',
  })
  async replay(@Id('letter') id: string, @Caller() caller: Caller): Promise<{ applied: number }> {
    authorise(caller, 'deadletter.operate', {});
    const letter = await DeadLetters.find(this.dataSource, id);
    if (!letter) throw notFound();
    if (!letter.entity) {
      throw problem(
        'dead-letter-unreadable',
        409,
        'Nothing to apply',
        'The message is no event; nothing can be applied from it.',
      );
    }
    try {
      return { applied: await this.strategy.replay(letter.stream, letter.entity) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw problem('dead-letter-still-fails', 409, 'It still cannot be applied', `Nothing was applied: ${reason}`);
    }
  }
}
