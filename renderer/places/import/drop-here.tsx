// Files dropped anywhere on the window lead to the import, unless what is under them takes them itself.

import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { isRunning, lookAt } from './import-stage.ts';
import styles from './import.module.css';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

export function DropHere() {
  const navigate = useNavigate();
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent(async (files: File[]) => {
    if (isRunning()) return;
    const chosen = await window.afterimage.drop(files);
    if (chosen.length === 0) return;
    await navigate({ to: '/import' });
    await lookAt(chosen);
  });
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      // a poster's place takes its image itself
      setOver(!event.defaultPrevented);
      event.preventDefault();
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (!holdsFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      void take([...(event.dataTransfer?.files ?? [])]);
    };
    // an editor would write the file's bytes into the text
    const beforeText = (event: DragEvent): void => {
      if (!holdsFiles(event) || !(event.target instanceof Element) || !event.target.closest('.cm-editor')) return;
      event.stopPropagation();
      onDrop(event);
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    window.addEventListener('drop', beforeText, { capture: true });
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
      window.removeEventListener('drop', beforeText, { capture: true });
    };
  }, []);
  if (!isOver) return null;
  return (
    <div className={styles['dropHere']} aria-hidden="true">
      <p>
        <Trans>Drop to see what would be imported</Trans>
      </p>
    </div>
  );
}
