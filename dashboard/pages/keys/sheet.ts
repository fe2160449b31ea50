/** The sheet of shortcuts, loaded when somebody asks for it. */
import { mount, unmount } from "svelte";
import type { View } from "../../shell/view.svelte.js";
import KeysSheet from "./KeysSheet.svelte";

export function openSheet(view: View): void {
  if (document.querySelector("dialog[open]")) return;
  const sheet = mount(KeysSheet, { target: document.body, props: { view, onclose: () => void unmount(sheet) } });
}
