/** A held delivery: why it waits, all that accepting it would change, and the decision. The rehearsal is asked apart: it may take a moment. */
import { HeldFactsDocument, HeldPreviewDocument } from "../../generated/graphql.js";
import { question, read } from "../../shell/ask.js";
import type { PageDefinition } from "../../shell/page.js";
import HeldPage from "./HeldPage.svelte";

export const page: PageDefinition = {
  component: HeldPage,
  questions({ address, params }) {
    const id = params.held!;
    const after = (key: string) => address.query.get(key);
    return {
      facts: question(HeldFactsDocument, { id }),
      preview: question(HeldPreviewDocument, { id, figures: after("fa"), moves: after("ma"), findings: after("la") }),
    };
  },
  title: ({ t, language }, answers) => {
    const held = read(HeldFactsDocument, answers.facts).data?.heldDelivery;
    return held ? t.held.title(held.names[language]) : t.held.one;
  },
  found: (answers) => answers.facts?.problem?.code !== "HOLD_UNKNOWN",
};
