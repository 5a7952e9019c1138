import { IsId } from '@integras/contracts';
import { IsIn, IsOptional } from 'class-validator';
import { type CertificateLanguage, certificateLanguages } from './certificate-words.js';

export class IssueCertificate {
  /** Of whoever completed the training, for any session of it. */
  @IsId() registration!: string;
}

export class DocumentQuery {
  /** English when absent. */
  @IsOptional() @IsIn(certificateLanguages) language?: CertificateLanguage;
}
