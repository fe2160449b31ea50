/** Moving between pages without reloading: clicks on links, the Back button, and keeping the scroll where it was. */
import { loadWords } from "../language/dictionary.js";
import { addressOf } from "./address.js";
import { askOverHttp } from "./ask.js";
import { answersFor, type Remembered } from "./page.js";
import { routeOf, routes } from "./routes.js";
import type { View } from "./view.svelte.js";

/** Before this many milliseconds nothing shows that a page is on its way. */
const PATIENCE = 300;

export function navigate(view: View): void {
  let remembered: Remembered = new Map();
  let turn = 0;
  history.scrollRestoration = "manual";

  async function show(url: string, then: () => void, fresh = false): Promise<void> {
    const mine = ++turn;
    const slow = setTimeout(() => {
      if (mine === turn) view.waiting = true;
    }, PATIENCE);
    const address = addressOf(url);
    const { route, params } = routeOf(address.path);
    try {
      const [page] = await Promise.all([route.load(), loadWords(address.language ?? view.language)]);
      const result = await answersFor(page, { address, params, site: view.shell.site }, askOverHttp, fresh ? new Map() : remembered);
      if (mine !== turn) return;
      if (Object.values(result.answers).some((answer) => answer.problem?.code === "NOT_SIGNED_IN")) return location.assign(url);
      remembered = result.kept;
      view.shown = { name: route.name, page, params, answers: result.answers, address };
      if (address.language) view.language = address.language;
      view.waiting = false;
      requestAnimationFrame(then);
    } catch {
      location.assign(url);
    } finally {
      clearTimeout(slow);
    }
  }

  view.go = (url, how = {}) => {
    history.replaceState({ ...history.state, scroll: scrollY }, "");
    const samePage = addressOf(url).path === view.address.path;
    show(url, () => {
      history[how.replace ? "replaceState" : "pushState"]({ scroll: 0 }, "", url);
      if (how.keepScroll) return;
      const target = url.includes("#") ? document.getElementById(url.split("#")[1]!) : null;
      if (target) target.scrollIntoView();
      else scrollTo(0, 0);
      if (!samePage) document.querySelector<HTMLElement>(how.focus ?? "h1")?.focus({ preventScroll: true });
    });
  };
  view.retry = () => void show(location.pathname + location.search, () => {}, true);

  addEventListener("popstate", (event) => {
    const scroll = (event.state as { scroll?: number } | null)?.scroll ?? 0;
    show(location.pathname + location.search, () => scrollTo(0, scroll));
  });

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest("a");
    if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
    if (!routes.some((route) => route.pattern.test(link.pathname)) || link.dataset.reload !== undefined) return;
    if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
    event.preventDefault();
    view.go(link.pathname + link.search + link.hash, {
      replace: link.dataset.replace !== undefined,
      keepScroll: link.dataset.keepScroll !== undefined,
    });
  });
}
