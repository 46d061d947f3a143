import type { Colourway } from "./colourways";

const ink = "#1d2f26";

/** The product's picture: a trail shoe before a ridge at sunset, drawn in the colours of its colourway. */
export function Shoe({ colourway, className }: { colourway: Colourway; className?: string }) {
  const { name, upper, panel, sole, trim } = colourway;
  return (
    <svg
      viewBox="0 -110 680 740"
      role="img"
      aria-label={`Ridgeway Trail Shoe in ${name}`}
      className={className}
      preserveAspectRatio="xMidYMid slice"
    >
      <Ridge tint={panel} />
      <ellipse cx="348" cy="450" rx="270" ry="20" fill={ink} opacity="0.22" />
      <g transform="translate(-6 52) rotate(-5 330 240) scale(1.05)">
        <Sole sole={sole} trim={trim} />
        <path d="M236 150c2-40 18-70 42-80 12-4 22 2 24 14l10 62z" fill={panel} />
        <path
          d="M252 112c6-16 16-28 30-34"
          stroke={trim}
          strokeWidth="6"
          strokeLinecap="round"
          fill="none"
        />
        <path
          d="M92 300C82 250 86 196 108 152c6-12 22-18 36-11 18 9 34 30 58 31 18 1 30-24 44-54 6-12 20-17 32-9l26 20c42 50 92 82 152 96 60 14 112 26 126 68l2 15z"
          fill={upper}
        />
        <path d="M92 300C84 252 86 200 106 156c34 8 66 60 78 146z" fill={panel} />
        <path d="M474 228c54 13 94 27 108 66l2 14H430c0-36 16-64 44-80z" fill={panel} />
        <path
          d="M208 306c44-26 86-66 118-138l34 28c-26 50-56 86-92 110z"
          fill={panel}
          opacity="0.55"
        />
        <path
          d="M300 306c36-22 62-52 84-96l30 14c-18 38-36 62-58 82z"
          fill={panel}
          opacity="0.55"
        />
        <Mesh />
        <Collar trim={trim} />
        <Laces trim={trim} sole={sole} />
        <path
          d="M112 262c26 0 48 8 62 22"
          stroke={trim}
          strokeWidth="7"
          strokeLinecap="round"
          fill="none"
        />
        <path
          d="M500 262c22 4 40 10 56 22"
          stroke="#fff"
          strokeOpacity="0.35"
          strokeWidth="6"
          strokeLinecap="round"
          fill="none"
        />
      </g>
    </svg>
  );
}

function Ridge({ tint }: { tint: string }) {
  return (
    <>
      <rect y="-110" width="680" height="740" fill="#efd9bd" />
      <circle cx="490" cy="110" r="74" fill="#f6b765" />
      <circle cx="490" cy="110" r="112" fill="#f6b765" opacity="0.25" />
      <path
        d="M0 270l92-60 68 40 96-78 104 70 70-52 96 86 70-46 84 62v400H0z"
        fill={tint}
        opacity="0.28"
      />
      <path d="M0 340l110-70 90 54 120-92 118 96 92-48 150 84v300H0z" fill={tint} opacity="0.45" />
      <path d="M0 420c120-46 220-40 340-22s230 10 340-30v290H0z" fill={tint} opacity="0.7" />
    </>
  );
}

function Sole({ sole, trim }: { sole: string; trim: string }) {
  const lugs = Array.from({ length: 13 }, (_, index) => 104 + index * 36);
  return (
    <>
      {lugs.map((x) => (
        <path key={x} d={`M${x} 344h27l-5 23h-18z`} fill={ink} />
      ))}
      <path
        d="M78 282c60 16 132 22 222 20 100-2 200-8 286-16 24 8 28 48-4 58-60 16-390 20-474 8-36-6-42-48-30-70z"
        fill={sole}
      />
      <path
        d="M80 332c90 18 380 14 518-6-2 10-8 18-16 22-60 14-390 18-472 6-16-4-25-11-30-22z"
        fill={ink}
      />
      <path
        d="M92 314c120 14 330 12 496-6"
        stroke={trim}
        strokeWidth="5"
        strokeLinecap="round"
        fill="none"
      />
    </>
  );
}

function Mesh() {
  return (
    <g fill="#fff" opacity="0.28">
      {[0, 1, 2].flatMap((row) =>
        [0, 1, 2, 3].map((column) => (
          <circle
            key={`${row}-${column}`}
            cx={418 + column * 15 - row * 8}
            cy={244 + row * 16}
            r="3.2"
          />
        )),
      )}
    </g>
  );
}

function Collar({ trim }: { trim: string }) {
  return (
    <>
      <path
        d="M108 152c6-12 22-18 36-11 18 9 34 30 58 31 18 1 30-24 44-54"
        stroke={ink}
        strokeWidth="13"
        strokeLinecap="round"
        fill="none"
      />
      <path
        d="M104 168c-12-14-12-34 2-44 6-4 14 0 14 8v22"
        stroke={trim}
        strokeWidth="9"
        strokeLinecap="round"
        fill="none"
      />
    </>
  );
}

function Laces({ trim, sole }: { trim: string; sole: string }) {
  const rows = [
    [262, 156, 300, 132],
    [284, 182, 328, 158],
    [312, 206, 358, 180],
    [344, 226, 392, 200],
    [380, 242, 426, 216],
  ] as const;
  return (
    <>
      {rows.map(([x1, y1, x2, y2]) => (
        <g key={x1}>
          <path
            d={`M${x1} ${y1}L${x2} ${y2}`}
            stroke={sole}
            strokeWidth="9"
            strokeLinecap="round"
          />
          <circle cx={x1} cy={y1} r="5" fill={trim} />
        </g>
      ))}
      <path
        d="M296 132c14-30 44-38 50-22 5 14-24 20-42 20 24-2 50 8 46 22-5 14-38 2-52-16z"
        fill="none"
        stroke={sole}
        strokeWidth="7"
        strokeLinejoin="round"
      />
    </>
  );
}
