import type { EChartsCoreOption } from 'echarts/core';
import { css, mix, scaleColour, type Ink } from './ink.ts';
import { axisName, FONT_SIZE, type Layout, type Ticks } from './layout.ts';
import type { Axis, ChartModel, FieldScale, Plane, Reference } from './model.ts';
import { place } from './ranges.ts';
import { curve, places, pointStyle, sideOf, STILL, words, type Part } from './series.ts';
import { shapeSeries } from './shapes.ts';
import { colourOf, type Track } from './track.ts';

/** The whole ECharts option of a picture. Values of a log axis are given as their exponents. Painted fields are not in it. */
export function optionOf(model: ChartModel, tracks: readonly Track[], layout: Layout, ink: Ink): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontFamily: ink.family, fontSize: FONT_SIZE },
    grid: { ...layout.box, outerBoundsMode: 'none', show: false },
    xAxis: layout.isLow
      ? { ...axis(model.x, layout.x, layout.ranges.x, false, 'end', 0, ink), ...nameInTickRow(ink) }
      : { ...axis(model.x, layout.x, layout.ranges.x, false, 'middle', 28, ink), ...nameBelow(ink) },
    yAxis: { ...axis(model.y, layout.y, layout.ranges.y, model.type !== 'plane', 'end', 13, ink), ...nameAtLeft(layout, ink) },
    series: [
      ...tracks.flatMap((track) => (track.shape ? shapeSeries(model, track, track.shape, layout, ink) : [seriesOf(model, track, layout, ink)])),
      ...references(model, layout, ink),
      ...ends(model, layout, ink),
    ],
  };
}

/** @param hasGrid whether quiet lines help to read values; over a painted plane and among points they are noise */
function axis(model: Axis, ticks: Ticks, range: readonly [number, number], hasGrid: boolean, nameLocation: string, nameGap: number, ink: Ink): Part {
  const wordAt = new Map(ticks.places.map((position, i) => [position, ticks.words[i]]));
  return {
    type: 'value',
    min: range[0],
    max: range[1],
    name: axisName(model),
    nameLocation,
    nameGap,
    nameMoveOverlap: false,
    nameTextStyle: words(ink.quiet, ink),
    axisLine: { show: true, onZero: false, lineStyle: { color: css(ink.line), width: 1 } },
    axisTick: { show: !hasGrid, length: 4, customValues: ticks.places, lineStyle: { color: css(ink.line), width: 1 } },
    axisLabel: {
      customValues: ticks.places,
      formatter: (position: number) => wordAt.get(position) ?? '',
      color: css(ink.quiet),
      fontSize: FONT_SIZE,
      fontFamily: ink.family,
      margin: 7,
    },
    splitLine: { show: hasGrid, lineStyle: { color: css(mix(ink.paper, ink.line, 0.55)), width: 1 } },
  };
}

/** The name of the y axis stands above it, level, and starts at the left edge of the picture. */
function nameAtLeft({ box }: Layout, ink: Ink): Part {
  return { nameTextStyle: { ...words(ink.quiet, ink), align: 'left', padding: [0, 0, 0, 2 - box.left] } };
}

/** The name of the x axis stands below its middle; all is said, for what a low chart said would stay otherwise. */
function nameBelow(ink: Ink): Part {
  return { nameTextStyle: { ...words(ink.quiet, ink), align: 'center', verticalAlign: 'top', padding: 0 } };
}

/** The name of the x axis ends where the axis ends, below it. */
function nameInTickRow(ink: Ink): Part {
  return { nameTextStyle: { ...words(ink.quiet, ink), align: 'right', verticalAlign: 'top', padding: [8, 0, 0, 0] } };
}

function seriesOf(model: ChartModel, track: Track, layout: Layout, ink: Ink): Part {
  if (track.kind === 'marks') return marks(model, track, layout, ink);
  return track.kind === 'points' || track.kind === 'others' ? scatter(model as Plane, track, layout, ink) : line(model, track);
}

function line(model: ChartModel, track: Track): Part {
  return {
    ...curve(model, track, track.stroke.alpha),
    ...(model.type === 'lines' && model.isHistogram ? steps(track) : {}),
    ...(track.isStepped ? { step: 'start' } : {}),
    z: track.kind === 'ghost' ? 2 : track.kind === 'fit' ? 5 : 3,
  };
}

/** A histogram's outline; the training split's is filled. */
function steps({ stroke }: Track): Part {
  return { step: 'middle', ...(stroke.dash.length > 0 ? {} : { areaStyle: { color: css(stroke.colour), opacity: 0.16 } }) };
}

function scatter(model: Plane, track: Track, layout: Layout, ink: Ink): Part {
  const size = pointSize(track.xs.length, layout.box.width);
  return {
    ...STILL,
    id: track.id,
    name: track.name,
    type: 'scatter',
    symbol: track.symbol,
    symbolSize: track.symbol === 'circle' ? size : size + 1,
    data: faded(track, model.field && track.values.length > 0 ? coloured(model, track, model.field, ink) : places(model, track)),
    itemStyle: pointStyle(track, ink),
    z: track.kind === 'others' ? 3 : 4,
  };
}

/** Points that wear the field's own colours at full strength, with a rim that shows where they and the field agree. */
function coloured(model: Plane, track: Track, { low, high }: FieldScale, ink: Ink): Part[] {
  return places(model, track).map((value, i) => ({
    value,
    itemStyle: { color: css(scaleColour((track.values[i] - low) / (high - low), 1, ink)), borderColor: colourOf(track) },
  }));
}

/** The palest a point can be: it is still there. */
const PALEST = 0.14;

/** The same places, pale where their points are. */
function faded({ strengths = [], stroke }: Track, data: ([number, number] | Part)[]): ([number, number] | Part)[] {
  if (strengths.length !== data.length) return data;
  return data.map((each, i) => {
    const { itemStyle, ...rest } = (Array.isArray(each) ? { value: each } : each) as { itemStyle?: Part };
    return { ...rest, itemStyle: { ...itemStyle, opacity: stroke.alpha * (PALEST + (1 - PALEST) * strengths[i]) } };
  });
}

/** Diameter of a point, smaller where there are many or the plot is narrow. */
export function pointSize(count: number, width: number): number {
  const size = count <= 200 ? 9 : count <= 600 ? 7.5 : count <= 2000 ? 6 : 4.5;
  return width < 320 ? size - 2 : size;
}

function marks(model: ChartModel, track: Track, layout: Layout, ink: Ink): Part {
  return {
    ...STILL,
    id: track.id,
    type: 'scatter',
    symbol: 'circle',
    symbolSize: 9,
    data: places(model, track).map((value, i) => ({
      value,
      label: { formatter: () => track.names[i], position: sideOf(track.names[i], value[0], 11, layout) },
    })),
    itemStyle: { color: css(ink.ink), borderColor: css(ink.paper), borderWidth: 1.5, opacity: 1 },
    label: { show: true, distance: 6, ...words(ink.ink, ink) },
    z: 6,
  };
}

function references(model: ChartModel, layout: Layout, ink: Ink): Part[] {
  if (model.references.length === 0) return [];
  const lines = model.references.map((reference, index) => ({
    ...STILL,
    id: `reference${index}`,
    type: 'line',
    data: referenceEnds(model, reference, layout.ranges),
    symbol: 'none',
    lineStyle: { color: css(ink.quiet), width: 1, type: [3, 3] },
    z: 1,
  }));
  return [...lines, referenceNames(model, layout, ink)];
}

/** Pixels from a line's end to the middle of its name, and from there to the name below. */
const NAME_AIR = 9;
const NAME_LINE = 16;

/** The name of a level line lies on its right end, that of an upright one at its top, each a line below the last. */
function referenceNames(model: ChartModel, layout: Layout, ink: Ink): Part {
  let uprights = 0;
  const data = model.references.map((reference) => {
    const isLevel = reference.axis === 'y';
    const value = referenceEnds(model, reference, layout.ranges)[1];
    const down = isLevel ? -NAME_AIR : NAME_AIR + NAME_LINE * uprights++;
    const position = isLevel ? 'left' : sideOf(reference.label, value[0], 5, layout);
    return { value, label: { formatter: () => reference.label, position, offset: [0, down] } };
  });
  const label = { show: true, distance: 5, ...words(ink.quiet, ink) };
  return { ...STILL, id: 'references', type: 'scatter', clip: false, symbolSize: 0.01, data, label, itemStyle: { opacity: 1 }, z: 5 };
}

function referenceEnds(model: ChartModel, { axis: along, value }: Reference, ranges: Layout['ranges']): [number, number][] {
  if (along === 'y') return ranges.x.map((x) => [x, place(model.y, value)]);
  return ranges.y.map((y) => [place(model.x, value), y]);
}

/** A dot at each curve's end, and its name beside it. */
function ends(model: ChartModel, { ends: labels }: Layout, ink: Ink): Part[] {
  if (labels.length === 0) return [];
  return [
    {
      ...STILL,
      id: 'ends',
      type: 'scatter',
      clip: false,
      symbol: 'circle',
      data: labels.map(({ track, index, shift }) => ({
        value: [place(model.x, track.xs[index]), place(model.y, track.ys[index])],
        symbolSize: track.kind === 'ghost' ? 3 : 6,
        itemStyle: { color: colourOf(track), opacity: 1 },
        label: { formatter: () => track.name, offset: [0, shift], color: css(track.text), fontWeight: track.kind === 'ghost' ? 400 : 600 },
      })),
      label: { show: true, position: 'right', distance: 6, ...words(ink.ink, ink) },
      z: 5,
    },
  ];
}
