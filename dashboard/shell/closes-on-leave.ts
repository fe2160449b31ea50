/** A `<details>` menu that closes on Escape, on a click elsewhere and when focus leaves; Escape gives the focus back. */
export function closesOnLeave(details: Element): () => void {
  const menu = details as HTMLDetailsElement;
  const close = () => {
    menu.open = false;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !menu.open) return;
    close();
    menu.querySelector("summary")?.focus();
  };
  const onClick = (event: MouseEvent) => {
    const inside = menu.contains(event.target as Node);
    if (!inside || (event.target as Element).closest("a")) close();
  };
  const onFocus = (event: FocusEvent) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget as Node)) close();
  };
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick);
  menu.addEventListener("focusout", onFocus);
  return () => {
    document.removeEventListener("keydown", onKey);
    document.removeEventListener("click", onClick);
    menu.removeEventListener("focusout", onFocus);
  };
}
