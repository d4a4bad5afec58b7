// The mark of the program: dusk, and a pale disc going down behind the last bend of a running track. Equal to build/icons/icon.svg.

import { useId } from 'react';
import styles from './about.module.css';

const lanes = [
  [436, 192],
  [584, 252],
  [744, 314],
  [916, 378],
] as const;

export function Mark() {
  const id = useId();
  return (
    <svg className={styles['mark']} viewBox="100 100 824 824" aria-hidden="true">
      <clipPath id={`${id}plate`}>
        <rect x="100" y="100" width="824" height="824" rx="186" />
      </clipPath>
      <clipPath id={`${id}ground`}>
        <rect x="100" y="596" width="824" height="328" />
      </clipPath>
      <g clipPath={`url(#${id}plate)`}>
        <rect className={styles['sky']} x="100" y="100" width="824" height="824" />
        <circle className={styles['disc']} cx="600" cy="596" r="146" />
        <rect className={styles['ground']} x="100" y="596" width="824" height="328" />
        <g className={styles['lanes']} clipPath={`url(#${id}ground)`}>
          {lanes.map(([across, down]) => (
            <ellipse key={across} cx="1010" cy="1010" rx={across} ry={down} />
          ))}
        </g>
      </g>
    </svg>
  );
}
