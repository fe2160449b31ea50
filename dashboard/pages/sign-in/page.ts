/** Signing in: one click a role with sample data, else name and password. The same page stands in for any page that needs it. */
import type { PageDefinition } from "../../shell/page.js";
import SignInPage from "./SignInPage.svelte";

export const page: PageDefinition = {
  component: SignInPage,
  questions: () => ({}),
  title: ({ t }) => t.signIn.title,
};
