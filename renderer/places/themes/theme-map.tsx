// The map of themes that occur together: discs by use, lines by how often they meet. Walked with arrows; beneath it the same as a table.

import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type CSSProperties, type KeyboardEvent, useMemo, useState } from 'react';
import type { ThemeMap as Map } from '../../../db/model/theme.ts';
import { themeMap } from '../../api/queries/theme.ts';
import { classNames } from '../../ui/class-names.ts';
import controls from '../../ui/controls.module.css';
import { useWidth } from '../../ui/use-width.ts';
import { ThemeWord } from '../../ui/theme-word.tsx';
import { EmptyPlace } from '../empty-place.tsx';
import { runCommand } from '../frame/run-commands.ts';
import { labelBelow, type MapLabel, placeLabels } from './map-labels.ts';
import { layOutMap, type MapLayout, neighbourOf, type PlacedTheme } from './map-layout.ts';
import { measureWords } from './measure-words.ts';
import styles from './theme-map.module.css';

/** The map is laid out anew when the window's width changes by more than this. */
const STEP = 40;
const ROWS_AT_FIRST = 12;
const steps: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function ThemeMap() {
  const { t } = useLingui();
  const { data: map } = useQuery(themeMap());
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const width = useWidth(frame, STEP);
  const layout = useMemo(() => (map && width > 0 ? layOutMap(map, width) : null), [map, width]);
  if (map?.themes.length === 0) {
    return (
      <EmptyPlace act={t`Log a film`} onAct={() => runCommand('film.log')}>
        <Trans>Themes that meet on one entry are drawn near each other here. Give an entry two of them.</Trans>
      </EmptyPlace>
    );
  }
  return (
    <>
      <div ref={setFrame} className={styles['frame']}>
        {layout && <Drawing layout={layout} width={width} />}
      </div>
      {/* under the map from the start, never moved by it */}
      {layout && map && <Together map={map} />}
    </>
  );
}

/** The ids of the themes that meet this one. */
function companyOf(layout: MapLayout, id: number | null): Set<number> {
  const company = new Set<number>();
  for (const { one, other } of layout.pairs) {
    if (one.id === id) company.add(other.id);
    if (other.id === id) company.add(one.id);
  }
  return company;
}

function Drawing({ layout, width }: { layout: MapLayout; width: number }) {
  const { t } = useLingui();
  const [litId, setLit] = useState<number | null>(null);
  const [currentId, setCurrent] = useState(layout.themes[0]?.id ?? null);
  const company = companyOf(layout, litId);
  const labels = useMemo(
    () => placeLabels(layout.themes, { width, height: layout.height }, measureWords),
    [layout, width],
  );
  const strongest = Math.max(1, ...layout.pairs.map(({ entryCount }) => entryCount));
  const onKeyDown = (event: KeyboardEvent, theme: PlacedTheme): void => {
    const step = steps[event.key];
    const next = step && neighbourOf(layout.themes, theme, step);
    if (!next) return;
    event.preventDefault();
    document.querySelector<HTMLElement>(`[data-map-theme="${next.id}"]`)?.focus();
  };
  return (
    <div
      role="group"
      aria-label={t`Map of themes`}
      className={styles['map']}
      style={{ height: layout.height, width }}
      data-lit={litId === null ? undefined : ''}
    >
      <svg width={width} height={layout.height} aria-hidden="true">
        {layout.pairs.map(({ one, other, entryCount }) => (
          <line
            key={`${one.id} ${other.id}`}
            className={classNames(
              styles['pair'],
              litId !== null && (one.id === litId || other.id === litId) && styles['lit'],
            )}
            x1={one.x}
            y1={one.y}
            x2={other.x}
            y2={other.y}
            strokeWidth={0.75 + 3.25 * (entryCount / strongest)}
          />
        ))}
      </svg>
      {layout.themes.map((theme) => (
        <Disc
          key={theme.id}
          theme={theme}
          // of many themes the least used have no room: their word is shown while one is at them
          label={labels.get(theme.id) ?? (theme.id === litId ? labelBelow(theme, measureWords, width) : null)}
          isLit={theme.id === litId || company.has(theme.id)}
          isCurrent={theme.id === currentId}
          onKeyDown={(event) => onKeyDown(event, theme)}
          onFocus={() => {
            setCurrent(theme.id);
            setLit(theme.id);
          }}
          onLight={setLit}
        />
      ))}
    </div>
  );
}

function Disc(props: {
  theme: PlacedTheme;
  label: MapLabel | null;
  isLit: boolean;
  isCurrent: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: () => void;
  onLight: (id: number | null) => void;
}) {
  const { t } = useLingui();
  const { theme, label, isLit, onLight } = props;
  const { id, name, hue, x, y, radius, entryCount } = theme;
  return (
    <Link
      to="/theme/$themeId"
      params={{ themeId: String(id) }}
      className={classNames(styles['theme'], isLit && styles['lit'])}
      style={
        { '--hue': hue, left: x - radius, top: y - radius, width: radius * 2, height: radius * 2 } as CSSProperties
      }
      aria-label={t`${name}, on ${entryCount} of your entries`}
      data-map-theme={id}
      data-stop={props.isCurrent ? '' : undefined}
      tabIndex={props.isCurrent ? 0 : -1}
      draggable={false}
      onKeyDown={props.onKeyDown}
      onFocus={props.onFocus}
      onBlur={() => onLight(null)}
      onPointerEnter={() => onLight(id)}
      onPointerLeave={() => onLight(null)}
    >
      {label && (
        <span
          className={styles['word']}
          style={{
            left: label.x - x + radius,
            top: label.y - y + radius,
            width: label.width,
            height: label.height,
            textAlign: label.align,
          }}
          data-map-word=""
        >
          {label.lines.map((line) => (
            <span key={line} className={styles['line']}>
              {/* lines are words apart, also where they are read as one */}
              {`${line} `}
            </span>
          ))}
        </span>
      )}
    </Link>
  );
}

/** The same in words. */
function Together({ map: { themes, pairs } }: { map: Map }) {
  const { t } = useLingui();
  const [isWhole, setWhole] = useState(false);
  const byId = new globalThis.Map(themes.map((theme) => [theme.id, theme]));
  if (pairs.length === 0) return null;
  return (
    <>
      <table className={styles['table']}>
        <caption>
          <Trans>Together on one entry</Trans>
        </caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">
              <Trans>Theme</Trans>
            </th>
            <th scope="col">
              <Trans context="themes">With</Trans>
            </th>
            <th scope="col">
              <Trans>Entries</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.slice(0, isWhole ? undefined : ROWS_AT_FIRST).map(({ oneId, otherId, entryCount }) => {
            const [one, other] = [byId.get(oneId), byId.get(otherId)];
            return (
              one &&
              other && (
                <tr key={`${oneId} ${otherId}`}>
                  <td>
                    <Link to="/theme/$themeId" params={{ themeId: String(oneId) }}>
                      <ThemeWord theme={one} />
                    </Link>
                  </td>
                  <td>
                    <Link to="/theme/$themeId" params={{ themeId: String(otherId) }}>
                      <ThemeWord theme={other} />
                    </Link>
                  </td>
                  <td>
                    <Plural value={entryCount} one="# entry" other="# entries" />
                  </td>
                </tr>
              )
            );
          })}
        </tbody>
      </table>
      {pairs.length > ROWS_AT_FIRST && !isWhole && (
        <button type="button" className={controls['word']} onClick={() => setWhole(true)}>
          {t`Show all ${pairs.length}`}
        </button>
      )}
    </>
  );
}
