// The line of a search: what is typed, kept in the address so that it is there when one comes back.

import { useNavigate } from '@tanstack/react-router';
import { type Dispatch, type SetStateAction, useCallback, useEffect, useState } from 'react';

/** The address follows when one rests: every change of it goes through the whole program. */
const REST = 200;

export interface Line {
  typed: string;
  setTyped: Dispatch<SetStateAction<string>>;
  /** Puts it into the address at once, before one goes elsewhere. */
  settle: () => void;
}

export function useLine(q: string): Line {
  const navigate = useNavigate();
  const [typed, setTyped] = useState(q);
  const [sent, setSent] = useState(q);
  const [lastQ, setLastQ] = useState(q);
  if (q !== lastQ) {
    setLastQ(q);
    // a link or Back changed the address from outside: the line follows
    if (q !== sent) {
      setTyped(q);
      setSent(q);
    }
  }
  const settle = useCallback((): void => {
    if (typed === sent) return;
    setSent(typed);
    void navigate({ to: '/search', search: (now) => ({ ...now, q: typed || undefined }), replace: true });
  }, [typed, sent, navigate]);
  useEffect(() => {
    const timer = window.setTimeout(settle, REST);
    return () => window.clearTimeout(timer);
  }, [settle]);
  return { typed, setTyped, settle };
}
