// Lets a file be dropped on an element, and tells whether one is over it.

import { type DragEvent, useState } from 'react';
import { fileOf } from './poster-file.ts';

export interface FileDrop {
  isOver: boolean;
  handlers: {
    onDragEnter: (event: DragEvent) => void;
    onDragOver: (event: DragEvent) => void;
    onDragLeave: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
  };
}

const holdsFile = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

export function useFileDrop(onFile: (file: File | null) => void): FileDrop {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent): void => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  return {
    isOver,
    handlers: {
      onDragEnter: over,
      onDragOver: over,
      onDragLeave: (event) => {
        const { relatedTarget, currentTarget } = event;
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setOver(false);
      },
      onDrop: (event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(false);
        onFile(fileOf(event.dataTransfer));
      },
    },
  };
}
