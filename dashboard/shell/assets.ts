/** Which built files a page needs, read from Vite's manifest. */
import type { Language } from "../language/dictionary.js";

interface Chunk {
  file: string;
  src?: string;
  css?: string[];
  assets?: string[];
  imports?: string[];
}
export type Manifest = Record<string, Chunk>;

export interface Assets {
  styles: string[];
  script: string;
  /** Chunks the script will ask for at once. */
  preload: string[];
  fonts: string[];
}

const PAGE_CHUNK: Record<string, string> = {
  overview: "pages/overview/page.ts",
  kpi: "pages/kpi/page.ts",
  strategy: "pages/strategy/page.ts",
  district: "pages/place/district-page.ts",
  office: "pages/place/office-page.ts",
  pipeline: "pages/pipeline/page.ts",
  "data-health": "pages/data-health/page.ts",
  held: "pages/held/page.ts",
  explore: "pages/explore/page.ts",
  dataset: "pages/explore/dataset-page.ts",
  "print-overview": "pages/print/page.ts",
  "sign-in": "pages/sign-in/page.ts",
  "sign-off": "pages/sign-off/page.ts",
  changes: "pages/changes/page.ts",
  inspect: "pages/inspect/page.ts",
  round: "pages/inspect/round-page.ts",
  search: "pages/search/page.ts",
  help: "pages/help/page.ts",
  "not-found": "pages/help/not-found.ts",
};

/** Fonts the first screen needs: the script of the page's language, both weights. */
const FIRST_FONTS: Record<Language, string[]> = { th: ["thai-400", "thai-700"], en: ["latin-400", "latin-700"] };

export function assetsOf(manifest: Manifest, page: string, language: Language): Assets {
  const entry = manifest["entry-client.ts"]!;
  const own = manifest[PAGE_CHUNK[page] ?? ""];
  const all = Object.values(manifest).flatMap((chunk) => [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]);
  const unique = (files: string[]) => [...new Set(files)].map((file) => `/${file}`);
  const fonts = FIRST_FONTS[language].flatMap((name) =>
    all.filter((file) => file.includes(`sarabun-${name}-normal`) && file.endsWith(".woff2")),
  );
  const reached = new Set<string>();
  const follow = (chunk: Chunk | undefined) => {
    if (!chunk || reached.has(chunk.file)) return;
    reached.add(chunk.file);
    for (const name of chunk.imports ?? []) follow(manifest[name]);
  };
  follow(entry);
  follow(own);
  follow(manifest[`language/${language}.ts`]);
  reached.delete(entry.file);
  return {
    styles: unique(all.filter((file) => file.endsWith(".css"))),
    script: `/${entry.file}`,
    preload: unique([...reached]),
    fonts: unique(fonts),
  };
}
