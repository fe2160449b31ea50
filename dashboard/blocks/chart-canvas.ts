/** The chart drawn by Chart.js; only the parts of it that a line chart needs. Loaded when a chart is on the screen, never before. */
import {
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ScriptableLineSegmentContext,
  Tooltip,
} from "chart.js";
import { asShown, toDrawing } from "../language/numbers.js";
import { axisOf, type ChartLine, type ChartSpec, cutsOf, dashOf, labelled, mostLabels, plotted, standsAlone } from "./chart-spec.js";

Chart.register(CategoryScale, LinearScale, LineController, LineElement, PointElement, Tooltip);

export interface DrawnChart {
  /** Shows one point's tooltip, or none. */
  choose(index: number | null): void;
  destroy(): void;
}

/** A colour token as the browser resolves it, light or dark. */
function colour(host: HTMLElement, token: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${token})`;
  host.append(probe);
  const resolved = getComputedStyle(probe).color;
  probe.remove();
  return resolved;
}

const isForecast = (line: ChartLine) => line.id.startsWith("forecast");

export function drawChart(canvas: HTMLCanvasElement, spec: ChartSpec, onChoose: (index: number) => void): DrawnChart {
  const host = canvas.parentElement!;
  const ink = colour(host, "--ink-2");
  const grid = colour(host, "--line");
  const card = colour(host, "--card");
  const series = colour(host, "--series");
  const second = colour(host, "--series-2");
  const axis = axisOf(spec);
  const font = { family: getComputedStyle(host).fontFamily, size: 12 };
  const breaks = {
    id: "breaks",
    afterDatasetsDraw(chart: Chart) {
      const { ctx, chartArea, scales } = chart;
      ctx.save();
      ctx.strokeStyle = ink;
      ctx.setLineDash([1, 3]);
      for (const { index } of spec.breaks) {
        const x = scales.x!.getPixelForValue(index);
        ctx.beginPath();
        ctx.moveTo(x, chartArea.top);
        ctx.lineTo(x, chartArea.bottom);
        ctx.stroke();
      }
      ctx.restore();
    },
  };
  const chart = new Chart(canvas, {
    type: "line",
    data: {
      labels: spec.points.map((point) => point.short),
      datasets: spec.lines.map((line) => ({
        label: line.name,
        data: plotted(spec, line).map(toDrawing) as number[],
        borderColor: line.id === "actual" || isForecast(line) ? series : line.id === "plan" ? ink : second,
        borderWidth:
          line.id === "actual" ? 2.25 : line.id.startsWith("forecast") && line.id !== "forecast" ? 0.75 : line.id === "forecast" ? 2 : 1.5,
        borderDash: [...dashOf(line)],
        stepped: line.id === "actual" || isForecast(line) ? false : ("before" as const),
        pointRadius:
          line.id === "actual" ? spec.points.map((point) => (point.partial || point.open ? 5 : spec.points.length > 30 ? 2 : 3)) : 0,
        pointHoverRadius: line.id === "actual" ? 5 : 0,
        pointStyle: spec.points.map((point) => (point.partial ? "rectRot" : point.open ? "rect" : "circle")),
        pointBackgroundColor: spec.points.map((point) => (point.provisional || point.partial || point.open ? card : series)),
        pointBorderColor: series,
        borderJoinStyle: "round" as const,
        borderCapStyle: "round" as const,
        spanGaps: false,
        segment: {
          borderColor: ({ p0DataIndex, p1DataIndex }: ScriptableLineSegmentContext) =>
            cutsOf(spec).includes(p1DataIndex) ||
            (line.id === "actual" && (standsAlone(spec, p0DataIndex) || standsAlone(spec, p1DataIndex)))
              ? "transparent"
              : undefined,
        },
        tension: 0,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      resizeDelay: 100,
      interaction: { mode: "index", intersect: false },
      onClick: (_, elements) => elements[0] && onChoose(elements[0].index),
      scales: {
        x: {
          grid: { display: false },
          border: { color: grid },
          ticks: {
            color: ink,
            font,
            autoSkip: false,
            maxRotation: 0,
            callback: (_, index) =>
              labelled(spec.points.length, mostLabels(spec, canvas.clientWidth < 560)).includes(index) ? spec.points[index]!.short : null,
          },
        },
        y: {
          min: axis.low,
          max: axis.high,
          border: { display: false },
          grid: { color: grid },
          afterBuildTicks: (scale) => {
            scale.ticks = axis.ticks.map((tick) => ({ value: tick.at }));
          },
          ticks: { color: ink, font, callback: (_, index) => axis.ticks[index]?.text ?? "" },
        },
      },
      plugins: {
        tooltip: {
          titleFont: { ...font, weight: "bold" },
          bodyFont: { ...font, size: 14 },
          callbacks: {
            title: (items) => spec.points[items[0]?.dataIndex ?? 0]?.long ?? "",
            label: (item) => {
              const value = spec.lines[item.datasetIndex]?.values[item.dataIndex];
              return `${item.dataset.label}: ${value === null || value === undefined ? "–" : asShown(value, spec.decimals)}`;
            },
          },
        },
      },
    },
    plugins: [breaks],
  });
  return {
    choose(index) {
      const active =
        index === null ? [] : spec.lines.flatMap((line, datasetIndex) => (line.values[index] === null ? [] : [{ datasetIndex, index }]));
      chart.setActiveElements(active);
      chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
      chart.update("none");
    },
    destroy: () => chart.destroy(),
  };
}
