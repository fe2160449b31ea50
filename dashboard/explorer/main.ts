/** The explorer of the schema: GraphiQL from our own server, asking with the session of whoever is signed in. */
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "@fontsource/sarabun/thai-400.css";
import "@fontsource/sarabun/latin-400.css";
import "./explorer.css";
import { GraphiQL } from "graphiql";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { examples } from "./examples.js";

async function ask(question: unknown): Promise<unknown> {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(question),
  });
  return response.json();
}

const title = createElement(GraphiQL.Logo, null, createElement("a", { href: "/" }, "ยุติธรรม Yutitham"));
const explorer = createElement(GraphiQL, { fetcher: ask as never, defaultTabs: examples, forcedTheme: "light" }, title);
createRoot(document.getElementById("explorer")!).render(explorer);
