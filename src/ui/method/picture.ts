import type { Edge, Flow, Station } from '../../wizard/flow.ts';

/** Sizes of the picture, in its own units: one is a CSS pixel where the page is 360 px wide; a label begins so far from its place. */
export const picture = { width: 312, row: 46, top: 24, spine: 74, radius: 11, label: 22 } as const;

const lane = { first: 50, gap: 8 } as const;
const bend = 6;
const apart = 4;

/** An edge with the lines that draw it: the way itself and the tip of its arrow. */
export interface DrawnEdge {
  readonly edge: Edge;
  readonly line: string;
  readonly tip: string;
}

/** A place with its height in the picture. */
export interface DrawnPlace {
  readonly place: Station;
  readonly y: number;
}

/** The picture of a flow: every place on one vertical spine, what passes over places as a bracket at its side. */
export interface Picture {
  readonly height: number;
  readonly places: readonly DrawnPlace[];
  readonly edges: readonly DrawnEdge[];
}

/** Lays out a flow. */
export function drawFlow({ places, edges }: Flow): Picture {
  const rows = new Map(places.map((place, n) => [place, n]));
  const row = (place: Station) => rows.get(place) ?? 0;
  const y = (place: Station) => picture.top + row(place) * picture.row;
  const span = ({ from, to }: Edge) => row(to) - row(from);
  const brackets = edges.filter((edge) => span(edge) > 1).sort((a, b) => span(a) - span(b));
  const lanes: Edge[][] = [];
  const laneOf = new Map<Edge, number>();
  for (const edge of brackets) {
    const free = lanes.findIndex((taken) => taken.every((other) => !overlap(edge, other, row)));
    const n = free === -1 ? lanes.push([]) - 1 : free;
    lanes[n]?.push(edge);
    laneOf.set(edge, n);
  }
  return {
    height: picture.top * 2 + (places.length - 1) * picture.row,
    places: places.map((place) => ({ place, y: y(place) })),
    edges: edges.map((edge) => {
      const n = laneOf.get(edge);
      return n === undefined
        ? { edge, ...straight(y(edge.from), y(edge.to)) }
        : { edge, ...bracket(y(edge.from) + apart, y(edge.to) - apart, lane.first - n * lane.gap) };
    }),
  };
}

function overlap(a: Edge, b: Edge, row: (place: Station) => number): boolean {
  return row(a.from) < row(b.to) && row(b.from) < row(a.to);
}

function straight(from: number, to: number): Omit<DrawnEdge, 'edge'> {
  const { spine, radius } = picture;
  const end = to - radius - 2;
  return {
    line: `M${spine} ${from + radius}v${end - from - radius}`,
    tip: `M${spine} ${end}l-4-6h8Z`,
  };
}

function bracket(from: number, to: number, x: number): Omit<DrawnEdge, 'edge'> {
  const edge = picture.spine - picture.radius;
  const end = edge - 1;
  const inner = x + bend;
  return {
    line: `M${edge + 1} ${from}H${inner}q${-bend} 0 ${-bend} ${bend}V${to - bend}q0 ${bend} ${bend} ${bend}H${end}`,
    tip: `M${end} ${to}l-6-4v8Z`,
  };
}
