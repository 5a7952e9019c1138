import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { SwotQuadrant } from '@integras/contracts';
import { addItem, changeItem, type Edition, type SwotContent, type SwotItem, topics } from '../api/analyses.js';
import { Form } from '../forms/form.js';
import { LanguageFields } from '../forms/language-fields.js';
import { allLanguages, languagesOf, written } from '../forms/languages.js';
import { useCheckedForm } from '../forms/use-checked-form.js';
import { PilotChoice } from '../knowledge/pilot-choice.js';
import { Notice } from '../shell/notice.js';
import { Conflict, isConflict } from '../forms/conflict.js';
import { ItemWords } from './item-words.js';
import { useBoard } from './use-board.js';

interface ItemFormProps {
  edition: Edition;
  quadrant: SwotQuadrant;
  /** The item to be changed, as it was when the form was opened; absent for a new one. */
  item?: SwotItem | undefined;
  onDone: () => void;
}

const weights = ['1', '2', '3', '4', '5'] as const;

/** Adds an item, or changes one. What was typed outlives whatever others do to the item meanwhile. */
export function ItemForm({ edition, quadrant, item, onDone }: ItemFormProps) {
  const { formatMessage } = useIntl();
  const [languages] = useState(() => languagesOf(item?.text));
  const { form, messageOf, mistakeOf, takeRefusal, propsOf } = useCheckedForm({
    text: allLanguages(languages, item?.text),
    topic: (item?.topic ?? 'labour_market') as (typeof topics)[number],
    weight: String(item?.weight ?? 3),
    source: item?.source ?? '',
    pilots: [...(item?.pilots ?? [])],
  });
  const board = useBoard(edition);
  const now = edition.items.find(({ id }) => id === item?.id);
  const isGone = item !== undefined && now === undefined;
  const isWritten = () =>
    Object.keys(written(form.getValues('text'))).length > 0 || formatMessage({ id: 'mistake.no-language' });

  const save = (version: number | undefined) =>
    form.handleSubmit(({ text, weight, source, pilots, topic }) => {
      const content: SwotContent = {
        quadrant: now?.quadrant ?? quadrant,
        topic,
        weight: Number(weight),
        text: written(text),
        ...(source.trim() !== '' && { source: source.trim() }),
        ...(pilots.length > 0 && { pilots }),
      };
      board.mutate(
        {
          what: { content, version, isGone },
          send: (key) =>
            item && !isGone
              ? changeItem(edition.analysis, item.id, content, { key, version })
              : addItem(edition.analysis, content, { key }),
          done: item ? 'done.saved' : 'done.item-added',
        },
        { onSuccess: onDone, onError: takeRefusal },
      );
    });

  return (
    <Form
      {...propsOf(board, save(item?.version))}
      act={<FormattedMessage id={item ? 'act.save' : `act.add.${quadrant}`} />}
      instead={
        <Button variant="subtle" onClick={onDone}>
          <FormattedMessage id="act.do-not-save" />
        </Button>
      }
    >
      {isGone && (
        <Notice kind="care">
          <FormattedMessage id="conflict.gone" />
        </Notice>
      )}
      {now && isConflict(board.error) && (
        <Conflict onOverwrite={() => void save(now.version)()}>
          <ItemWords item={now} />
        </Conflict>
      )}
      <LanguageFields
        name="text"
        legend={<FormattedMessage id="item.text" />}
        hint={<FormattedMessage id="field.markdown" />}
        rows={4}
        languages={languages}
        mistake={mistakeOf('text') ?? mistakeOf(`text.${languages[0]}`)}
        register={(language) =>
          form.register(`text.${language}`, language === languages[0] ? { validate: isWritten } : {})
        }
      />
      <NativeSelect
        id="topic"
        label={<FormattedMessage id="item.topic" />}
        data={topics.map((topic) => ({ value: topic, label: formatMessage({ id: `topic.${topic}` }) }))}
        {...form.register('topic')}
      />
      <NativeSelect
        id="weight"
        label={<FormattedMessage id="item.weight" />}
        data={weights.map((weight) => ({ value: weight, label: formatMessage({ id: `weight.${weight}` }) }))}
        {...form.register('weight')}
      />
      <TextInput
        id="source"
        label={<FormattedMessage id="item.source.optional" />}
        error={messageOf('source')}
        {...form.register('source')}
      />
      <PilotChoice
        legend={<FormattedMessage id="item.pilots.legend" />}
        territory={edition.territory}
        linked={item?.pilots ?? []}
        field={form.register('pilots')}
      />
    </Form>
  );
}
