import { makeStyles, tokens } from "@fluentui/react-components";
import { tierColors } from "../../workbook/tierColors";
import { useLanguage } from "../parts/language";
import type { Picture, PictureKind } from "./picture";

const width = 72;
const height = 48;
const floor = height - 4;

const useStyles = makeStyles({
  picture: {
    flexShrink: 0,
    "& .axis": { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: "1px", fill: "none" },
    "& .mark": { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: "0.75px" },
    "& .line": { stroke: tokens.colorBrandForeground1, strokeWidth: "2px", fill: "none" },
    "@media (forced-colors: active)": {
      "& .axis, & .mark": { stroke: "CanvasText" },
      "& .line": { stroke: "Highlight" },
    },
  },
});

/** What a system's result looks like, in the colours of its tiers. */
export function ResultPicture({ picture }: { readonly picture: Picture }) {
  const styles = useStyles();
  const { t } = useLanguage();
  const fills = tierColors(Array.from({ length: picture.tiers }, (_, i) => String(i))).map(({ fill }) => fill);
  return (
    <svg className={styles.picture} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t.choose.pictures[picture.kind]}>
      {drawings[picture.kind](fills)}
    </svg>
  );
}

type Draw = (fills: readonly string[]) => JSX.Element;

/** How high the mark of a tier is, 0 to 1: few in the best tier, most in the last. */
const share = (tier: number, tiers: number): number => 0.25 + (0.7 * tier) / Math.max(1, tiers - 1);

const Axes = () => <path className="axis" d={`M4.5 3V${floor + 0.5}H${width - 2}`} />;

function Columns({ fills }: { readonly fills: readonly string[] }) {
  const step = (width - 12) / fills.length;
  return (
    <>
      {fills.map((fill, i) => {
        const tall = share(i, fills.length) * (floor - 6);
        return <rect key={i} className="mark" fill={fill} x={8 + i * step} y={floor - tall} width={step * 0.72} height={tall} />;
      })}
    </>
  );
}

const bars: Draw = (fills) => {
  const step = (floor - 4) / fills.length;
  return (
    <>
      {fills.map((fill, i) => (
        <rect key={i} className="mark" fill={fill} x={4.5} y={4 + i * step} width={share(i, fills.length) * (width - 14)} height={step * 0.72} />
      ))}
      <Axes />
    </>
  );
};

const pyramid: Draw = (fills) => {
  const step = (floor - 2) / fills.length;
  const half = width / 2;
  return (
    <>
      {fills.map((fill, i) => {
        const customers = share(i, fills.length) * (half - 4);
        const amount = share(fills.length - 1 - i, fills.length) * (half - 4);
        return <rect key={i} className="mark" fill={fill} x={half - customers} y={3 + i * step} width={customers + amount} height={step * 0.76} />;
      })}
      <path className="axis" d={`M${half} 1V${height - 1}`} />
    </>
  );
};

/** Places of the points of a scatter: the upper right field is the best. */
const spots = [[52, 10], [61, 17], [45, 16], [16, 12], [25, 18], [50, 33], [60, 38], [13, 36], [22, 31], [29, 39]] as const;

const points: Draw = (fills) => (
  <>
    <path className="axis" d={`M${width / 2 + 2} 3V${floor}M4.5 25.5H${width - 2}`} strokeDasharray="2 2" />
    {spots.map(([x, y], i) => (
      <circle key={i} className="mark" fill={fills[Math.min(fills.length - 1, (y > 25 ? 2 : 0) + (x < 38 ? 1 : 0))]} cx={x} cy={y} r={3.2} />
    ))}
    <Axes />
  </>
);

const heat: Draw = (fills) => {
  const rows = 4;
  const columns = 5;
  const wide = (width - 4) / columns;
  const tall = (height - 4) / rows;
  return (
    <>
      {Array.from({ length: rows * columns }, (_, i) => {
        const row = Math.floor(i / columns);
        const column = i % columns;
        const fill = fills[Math.round(((rows - 1 - row + (columns - 1 - column)) / (rows + columns - 2)) * (fills.length - 1))];
        return <rect key={i} className="mark" fill={fill} x={2 + column * wide} y={2 + row * tall} width={wide} height={tall} />;
      })}
    </>
  );
};

const doughnut: Draw = (fills) => {
  const radius = 15;
  const around = 2 * Math.PI * radius;
  const part = around / fills.length;
  return (
    <>
      {fills.map((fill, i) => (
        <circle key={i} cx={width / 2} cy={height / 2} r={radius} fill="none" stroke={fill} strokeWidth={9} strokeDasharray={`${part - 1} ${around - part + 1}`} strokeDashoffset={-i * part} />
      ))}
    </>
  );
};

const drawings: Readonly<Record<PictureKind, Draw>> = {
  columns: (fills) => (
    <>
      <Columns fills={fills} />
      <Axes />
    </>
  ),
  combo: (fills) => (
    <>
      <Columns fills={fills} />
      <path className="line" d={`M10 8C26 12 44 24 ${width - 8} 36`} />
      <Axes />
    </>
  ),
  bars,
  pyramid,
  line: () => (
    <>
      <path className="line" d="M6 36L20 28L34 31L48 16L66 8" />
      <Axes />
    </>
  ),
  curve: () => (
    <>
      <path className="axis" d={`M4.5 ${floor}L${width - 4} 5`} strokeDasharray="2 2" />
      <path className="line" d={`M5 ${floor}C16 14 34 6 ${width - 4} 5`} />
      <Axes />
    </>
  ),
  points,
  heat,
  doughnut,
};
