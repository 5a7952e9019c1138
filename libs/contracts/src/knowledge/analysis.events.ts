import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { type SwotQuadrant, swotQuadrants, type SwotTopic, swotTopics } from '../code-lists/knowledge.js';
import { event } from '../event.js';
import { AreIds, IsId, IsLine } from '../formats.js';
import { AreLines, AreProse, type Texts } from '../texts.js';

const analysis = '6a0d5f11-3c0e-4f7b-8a55-1d3c9e7b4a10';
const project = '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01';
const territory = '0c4c2d8e-3c57-4f0e-8d69-3f6f9f5d7a12';
const item = '9f1d7c42-6b0a-4f3e-9c58-2a7e5d4b3c20';
const pilot = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

/** What an edition of a territorial analysis is called and says before its items. */
export class AnalysisText {
  @AreLines() title!: Texts;
  /** Markdown. */
  @AreProse() summary!: Texts;
}

/** A strength, weakness, opportunity or threat of a territory. */
export class SwotItem {
  @IsIn(swotQuadrants) quadrant!: SwotQuadrant;
  @IsIn(swotTopics) topic!: SwotTopic;
  /** How much it matters: 1 little, 5 most. */
  @IsInt() @Min(1) @Max(5) weight!: number;
  /** Markdown. */
  @AreProse(4_000) text!: Texts;
  /** Where it was found: a publication, a workshop, a link. */
  @IsOptional() @IsLine(500) source?: string;
  /** The pilots that work on it. */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @AreIds() pilots?: string[];
}

const text: AnalysisText = {
  title: { en: 'Refugees in Vienna: what helps, what hinders', de: 'Geflüchtete in Wien: was hilft, was hindert' },
  summary: { en: 'Made with **twelve** organisations of the city.' },
};
const weakness: SwotItem = {
  quadrant: 'weakness',
  topic: 'labour_market',
  weight: 4,
  text: { en: 'Qualifications from abroad take **months** to be recognised.' },
  source: 'Workshop of 12 May 2025',
  pilots: [pilot],
};

@event({
  service: 'knowledge',
  journal: 'analysis',
  entity: 'edition',
  verb: 'begun',
  readers: 'partnership',
  summary: 'An edition of a territorial analysis was begun; every one after the first with the items of the last.',
  example: { analysis, project, territory, edition: 1, after: text },
})
export class EditionBegun {
  @IsId() analysis!: string;
  @IsId() project!: string;
  @IsId() territory!: string;
  @IsInt() @Min(1) edition!: number;
  @ValidateNested() @Type(() => AnalysisText) after!: AnalysisText;
}

@event({
  service: 'knowledge',
  journal: 'analysis',
  entity: 'edition',
  verb: 'described',
  readers: 'partnership',
  summary: 'Title or summary of an edition that is not published yet was changed.',
  example: { analysis, project, edition: 1, before: text, after: { ...text, title: { en: 'Refugees in Vienna' } } },
})
export class EditionDescribed {
  @IsId() analysis!: string;
  @IsId() project!: string;
  @IsInt() @Min(1) edition!: number;
  @ValidateNested() @Type(() => AnalysisText) before!: AnalysisText;
  @ValidateNested() @Type(() => AnalysisText) after!: AnalysisText;
}

@event({
  service: 'knowledge',
  journal: 'analysis',
  entity: 'edition',
  verb: 'published',
  readers: 'public',
  summary: 'An edition of a territorial analysis was published; it stays as it is.',
  example: { analysis, project, territory, edition: 1, text, items: 14 },
})
export class EditionPublished {
  @IsId() analysis!: string;
  @IsId() project!: string;
  @IsId() territory!: string;
  @IsInt() @Min(1) edition!: number;
  @ValidateNested() @Type(() => AnalysisText) text!: AnalysisText;
  /** How many it has; they are read where the analysis is. */
  @IsInt() @Min(1) items!: number;
}

@event({
  service: 'knowledge',
  journal: 'analysis',
  entity: 'swot-item',
  verb: 'added',
  readers: 'partnership',
  summary: 'A strength, weakness, opportunity or threat was added to an edition that is not published yet.',
  example: { analysis, project, item, after: weakness },
})
export class SwotItemAdded {
  @IsId() analysis!: string;
  @IsId() project!: string;
  @IsId() item!: string;
  @ValidateNested() @Type(() => SwotItem) after!: SwotItem;
}

@event({
  service: 'knowledge',
  journal: 'analysis',
  entity: 'swot-item',
  verb: 'changed',
  readers: 'partnership',
  summary: 'An item of an edition that is not published yet was changed.',
  example: { analysis, project, item, before: weakness, after: { ...weakness, weight: 5 } },
})
export class SwotItemChanged {
  @IsId() analysis!: string;
  @IsId() project!: string;
  @IsId() item!: string;
  @ValidateNested() @Type(() => SwotItem) before!: SwotItem;
  @ValidateNested() @Type(() => SwotItem) after!: SwotItem;
}

@event({
  service: 'knowledge',
  journal: 'analysis',
  entity: 'swot-item',
  verb: 'moved',
  readers: 'partnership',
  summary: 'An item was moved within its quadrant or to another one.',
  example: { analysis, project, item, from: 'weakness', to: 'threat' },
})
export class SwotItemMoved {
  @IsId() analysis!: string;
  @IsId() project!: string;
  @IsId() item!: string;
  @IsIn(swotQuadrants) from!: SwotQuadrant;
  @IsIn(swotQuadrants) to!: SwotQuadrant;
  /** The item it stands ahead of; absent for one that stands last. */
  @IsOptional() @IsId() ahead?: string;
}

@event({
  service: 'knowledge',
  journal: 'analysis',
  entity: 'swot-item',
  verb: 'removed',
  readers: 'partnership',
  summary: 'An item was taken out of an edition that is not published yet; earlier editions keep it.',
  example: { analysis, project, item, before: weakness },
})
export class SwotItemRemoved {
  @IsId() analysis!: string;
  @IsId() project!: string;
  @IsId() item!: string;
  @ValidateNested() @Type(() => SwotItem) before!: SwotItem;
}
