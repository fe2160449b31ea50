/** What a page is: its questions, its title and its component. Only pages ask; components are handed their answers. */
import type { Component } from "svelte";
import type { ShellQuery } from "../generated/graphql.js";
import type { Dictionary, Language } from "../language/dictionary.js";
import type { Address } from "./address.js";
import { type Answer, type Ask, answerTo, isNoVersion, type Question } from "./ask.js";

export type Answers = Record<string, Answer<unknown>>;
export type Site = ShellQuery["site"];

/** What a page knows when it writes its questions. */
export interface Asking {
  address: Address;
  /** The parts of the path: `/kpi/:code` gives `code`. */
  params: Record<string, string>;
  site: Site;
}

export interface PageProps {
  answers: Answers;
  params: Record<string, string>;
}

export interface PageDefinition {
  component: Component<PageProps> | Component;
  /** By name of the block. */
  questions(asking: Asking): Record<string, Question>;
  /** Questions that need an earlier answer, such as the evidence of a figure. */
  followUp?(asking: Asking, answers: Answers): Record<string, Question>;
  title(words: { t: Dictionary; language: Language }, answers: Answers, params: Record<string, string>): string;
  /** 404 when the thing the page is about does not exist. */
  found?(answers: Answers): boolean;
  /** Without header, menus and footer. */
  bare?: boolean;
}

/** Whether the page is asked for as of a data version that there is not. */
export const isOfNoVersion = (answers: Answers, { asOf }: Address): boolean =>
  Object.values(answers).some(({ problem }) => isNoVersion(problem, asOf));

/** The same question gives the same answer while the page stays: what did not change is not asked again. */
export type Remembered = Map<string, Answer<unknown>>;

const keyOf = (question: Question) => `${question.document}\n${JSON.stringify(question.variables)}`;

/** Asks everything a page needs, side by side, then what depends on it. */
export async function answersFor(page: PageDefinition, asking: Asking, ask: Ask, remembered: Remembered = new Map()) {
  const kept: Remembered = new Map();
  const round = async (questions: Record<string, Question>): Promise<Answers> => {
    const entries = Object.entries(questions).map(async ([name, question]) => {
      const key = keyOf(question);
      const answer = remembered.get(key) ?? (await answerTo(question, ask));
      if (!answer.problem) kept.set(key, answer);
      return [name, answer] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  };
  const first = await round(page.questions(asking));
  const second = page.followUp ? await round(page.followUp(asking, first)) : {};
  return { answers: { ...first, ...second }, kept };
}
