/** A chart as a picture for a chat or a report, with its title, moment and source in it. Loaded when somebody asks for it. */
import { drawChart } from "./chart-canvas.js";
import type { ChartSpec } from "./chart-spec.js";

export interface ImageWords {
  /** Above the picture. */
  title: string;
  /** Below it: what the data is as of, where it comes from. */
  notes: string[];
  /** Where these figures stand on the site: a code to scan, since a picture holds no link. */
  address: string;
  /** Without its ending. */
  file: string;
}

const WIDTH = 1200;
const HEIGHT = 675;
const EDGE = 40;
const CODE = 100;

/** Draws the chart in light colours, whatever the page has, and hands the browser a PNG of 1200 × 675 to keep. */
export async function saveChart(spec: ChartSpec, words: ImageWords): Promise<void> {
  await Promise.all(["700 32px Sarabun", "400 20px Sarabun"].map((font) => document.fonts.load(font, "ก1")));
  const picture = await pictureOf(spec, words);
  const blob = await new Promise<Blob | null>((resolve) => picture.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("the browser made no picture");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${words.file}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function pictureOf(spec: ChartSpec, words: ImageWords): Promise<HTMLCanvasElement> {
  const host = document.createElement("div");
  host.dataset.theme = "light";
  Object.assign(host.style, { position: "fixed", left: "-9999px", top: "0", width: `${WIDTH - 2 * EDGE}px`, height: "460px" });
  const canvas = document.createElement("canvas");
  const code = codeOf(words.address);
  host.append(canvas);
  document.body.append(host);
  const chart = drawChart(canvas, spec, () => {});
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const picture = document.createElement("canvas");
  picture.width = WIDTH;
  picture.height = HEIGHT;
  const pen = picture.getContext("2d")!;
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = "#1a2430";
  pen.font = "700 32px Sarabun, sans-serif";
  pen.fillText(words.title, EDGE, 62, WIDTH - 2 * EDGE);
  pen.drawImage(canvas, EDGE, 90, WIDTH - 2 * EDGE, 460);
  pen.fillStyle = "#46525f";
  pen.font = "400 20px Sarabun, sans-serif";
  words.notes.forEach((note, index) => {
    pen.fillText(note, EDGE, 592 + index * 32, WIDTH - 3 * EDGE - CODE);
  });
  const drawn = await code;
  if (drawn) pen.drawImage(drawn, WIDTH - EDGE - CODE, 561, CODE, CODE);
  chart.destroy();
  host.remove();
  return picture;
}

/** Null where the site does not answer: the picture is of use without it. */
async function codeOf(address: string): Promise<HTMLImageElement | null> {
  const code = new Image();
  code.src = `/qr.svg?to=${encodeURIComponent(address)}`;
  return code.decode().then(
    () => code,
    () => null,
  );
}
