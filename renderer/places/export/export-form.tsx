// What is to go out, and as what.

import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { ExportFormat } from '../../../db/model/export.ts';
import { localDay } from '../../../db/model/partial-date.ts';
import controls from '../../ui/controls.module.css';
import { firstAsked, scopeOf } from './asked.ts';
import type { Offer } from './export-dialog.tsx';
import styles from './export.module.css';
import { FormatChoice } from './format-choice.tsx';
import { ScopeChoice } from './scope-choice.tsx';
import type { Order } from './use-export.ts';

const LONGEST_NAME = 120;

export function ExportForm(props: { offer: Offer; onRun: (order: Order) => Promise<void>; onClose: () => void }) {
  const { offer } = props;
  const [asked, setAsked] = useState(() => firstAsked(offer.scope));
  const [format, setFormat] = useState<ExportFormat>('json');
  const isNarrow = offer.scope.kind !== 'everything' && offer.scope.kind !== 'search';
  const scope = scopeOf(asked, offer.scope);

  const run = (): void => {
    if (scope === null) return;
    const today = `Afterimage ${localDay(new Date())}`;
    const name = asked.what === 'everything' ? today : asked.what === 'shown' ? offer.name : asked.name;
    void props.onRun({ format, scope, suggestedName: name.slice(0, LONGEST_NAME) || 'Afterimage' });
  };

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <h2 className={styles['heading']}>
        <Trans context="title">Export</Trans>
      </h2>
      <ScopeChoice shown={isNarrow ? offer.name : null} asked={asked} onAsk={setAsked} />
      <FormatChoice format={format} onFormat={setFormat} />
      <footer className={styles['foot']}>
        <button type="button" className={controls['word']} onClick={props.onClose}>
          <Trans>Cancel</Trans>
        </button>
        <button type="submit" className={controls['filled']} disabled={scope === null}>
          <Trans>Choose a place</Trans>
        </button>
      </footer>
    </form>
  );
}
