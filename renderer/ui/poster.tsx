// The poster of a film: the person's own image, or one drawn from title, year and theme. Never moves what stands beside it.

import { memo, useState } from 'react';
import { hueOf } from '../../db/model/theme.ts';
import { languageOf } from '../text/block-languages.ts';
import { classNames } from './class-names.ts';
import { drawPoster, titleSize } from '../../db/model/poster-drawing.ts';
import styles from './poster.module.css';

interface PosterFilm {
  title: string;
  year: number | null;
  /** The image's name; none where it is not given. */
  poster?: string | null;
}

function Drawn({ film }: { film: PosterFilm }) {
  const { marks } = drawPoster(film);
  return (
    <>
      <svg viewBox="0 0 100 150" preserveAspectRatio="xMidYMax slice">
        <rect className={styles['sky']} width="100" height="150" />
        {marks.map(({ kind, d }) => (
          <path key={d} className={styles[kind]} d={d} />
        ))}
      </svg>
      <span
        className={classNames(styles['title'], styles[titleSize(film.title)])}
        dir="auto"
        lang={languageOf(film.title)}
      >
        {film.title}
      </span>
      {film.year !== null && <span className={styles['year']}>{film.year}</span>}
    </>
  );
}

/**
 * The image over the drawing, which shows until it has come, and where it does not come. Fetched at once: lists draw some
 * rows ahead, so that the image is there when its row comes in sight.
 */
function Image({ name, onFail }: { name: string; onFail: () => void }) {
  return (
    <img
      className={styles['image']}
      src={`/poster/${name}`}
      alt=""
      decoding="async"
      draggable={false}
      onError={onFail}
    />
  );
}

export const Poster = memo(function Poster(props: {
  film: PosterFilm;
  hue?: number | undefined;
  size: 'tiny' | 'small' | 'card' | 'tile' | 'large' | 'page';
  /** The image's own size: it is shown whole then, not cut to the shape of a poster. */
  whole?: { width: number; height: number } | null;
}) {
  const { film, size, whole } = props;
  const [failed, setFailed] = useState<string | null>(null);
  const name = film.poster ?? null;
  const hasImage = name !== null && name !== failed;
  const { tone } = drawPoster(film);
  const style: Record<string, string | number> = { '--hue': props.hue ?? hueOf(film.title) };
  if (hasImage && whole) style['--shape'] = whole.width / whole.height;
  return (
    <div
      className={classNames(styles['poster'], styles[size], styles[tone], hasImage && whole && styles['whole'])}
      style={style}
      aria-hidden="true"
    >
      <Drawn film={film} />
      {hasImage && <Image key={name} name={name} onFail={() => setFailed(name)} />}
    </div>
  );
});
