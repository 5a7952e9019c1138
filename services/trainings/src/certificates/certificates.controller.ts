import { Caller, type CommandContext, Context, Id, Public } from '@integras/service-kit';
import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DocumentQuery, IssueCertificate } from './certificate.requests.js';
import { Certificates } from './certificates.service.js';

@ApiTags('certificates')
@Controller('v1')
export class CertificatesController {
  constructor(private readonly certificates: Certificates) {}

  @Get('schemes/:scheme/certificates')
  @ApiOperation({ summary: 'Certificates of a training, those revoked too' })
  async list(@Id('scheme') scheme: string, @Caller() caller: Caller) {
    return { items: await this.certificates.list(scheme, caller) };
  }

  @Post('schemes/:scheme/certificates')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Certify that somebody has completed a training',
    description: 'Sent twice it changes nothing.',
  })
  issue(
    @Id('scheme') scheme: string,
    @Body() { registration }: IssueCertificate,
    @Caller() caller: Caller,
    @Context() context: CommandContext,
  ) {
    return this.certificates.issue(scheme, registration, caller, context);
  }

  @Post('certificates/:id/withdrawal')
  @HttpCode(200)
  @ApiOperation({ summary: 'Withdraw a certificate: its code is not valid any more' })
  withdraw(@Id() id: string, @Caller() caller: Caller, @Context() context: CommandContext) {
    return this.certificates.withdraw(id, caller, context);
  }

  @Get('certificates/:id/document')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'A certificate as PDF; for those who may know attendees' })
  async document(@Id() id: string, @Query() { language = 'en' }: DocumentQuery, @Caller() caller: Caller) {
    return asPdf(await this.certificates.documentOf(id, language, caller));
  }

  @Public()
  @Get('certificates/:code')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Whether the code of a certificate is valid, and nothing else; needs no token' })
  async verify(@Param('code') code: string) {
    return { valid: await this.certificates.isValid(code) };
  }

  @Public()
  @Get('my-registrations/:link/certificate')
  @ApiOperation({ summary: 'How it stands with one’s certificate, by the personal link; needs no token' })
  mine(@Param('link') link: string) {
    return this.certificates.mine(link);
  }

  @Public()
  @Post('my-registrations/:link/certificate')
  @HttpCode(200)
  @ApiOperation({ summary: 'Have one’s completed training certified, by the personal link; needs no token' })
  issueMine(@Param('link') link: string, @Context() context: CommandContext) {
    return this.certificates.issueMine(link, context);
  }

  @Public()
  @Get('my-registrations/:link/certificate/document')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'One’s certificate as PDF, by the personal link; needs no token' })
  async myDocument(@Param('link') link: string, @Query() { language = 'en' }: DocumentQuery) {
    return asPdf(await this.certificates.myDocument(link, language));
  }
}

const asPdf = (pdf: Buffer): StreamableFile =>
  new StreamableFile(pdf, { type: 'application/pdf', disposition: 'attachment; filename="certificate.pdf"' });
