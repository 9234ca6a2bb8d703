/** What the parent asks, by name; each answers with what `structuredClone` can copy. */
export type Answers = Readonly<Record<string, (argument: never) => unknown>>;

/** A question on its way to a child. */
export interface Question {
  ask: string;
  argument: unknown;
}

/** The child's answer: what came of it, or why nothing did. */
export type Reply = { done: true; result: unknown } | { done: false; why: string };

/** Answers the questions of the process that forked this one, one after the other. */
export function answerParent(answers: Answers): void {
  let last = Promise.resolve();
  process.on("message", (question: Question) => {
    last = last.then(() => answer(question));
  });

  async function answer({ ask, argument }: Question): Promise<void> {
    let reply: Reply;
    try {
      const work = answers[ask];
      if (work === undefined) throw new Error(`nobody here knows "${ask}"`);
      // Both ends are ours and written for each other.
      reply = { done: true, result: await work(argument as never) };
    } catch (thrown) {
      reply = { done: false, why: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) };
    }
    process.send?.(reply);
  }
}
