/** Takes over a rendered page in the browser: hydrates it with the data it came with, then answers clicks without reloading. */
import { hydrate } from "svelte";
import { type Language, loadWords } from "./language/dictionary.js";
import App from "./shell/App.svelte";
import { addressOf } from "./shell/address.js";
import { unfolded } from "./shell/folded.js";
import { listenToKeys } from "./shell/keys.js";
import { navigate } from "./shell/navigation.js";
import { routeNamed } from "./shell/routes.js";
import { type Shell, type Shown, type Theme, View } from "./shell/view.svelte.js";
import "./shell/base.css";

/** What the page was rendered from. */
interface PageState extends Pick<Shown, "name" | "params" | "answers"> {
  language: Language;
  theme: Theme;
  shell: Shell;
  formToken: string;
  url: string;
}

const state = unfolded(JSON.parse(document.getElementById("page-state")!.textContent!)) as PageState;
const [page] = await Promise.all([routeNamed(state.name).load(), loadWords(state.language)]);
const view = new View({
  language: state.language,
  theme: state.theme,
  shell: state.shell,
  formToken: state.formToken,
  shown: { name: state.name, page, params: state.params, answers: state.answers, address: addressOf(state.url) },
});
hydrate(App, { target: document.getElementById("app")!, props: { view } });
navigate(view);
listenToKeys(view);
document.documentElement.dataset.ready = "";
