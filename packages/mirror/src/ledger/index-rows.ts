/** How far the index of an account's candidates has come. */
export interface IndexState {
  begunAt: number;
  /** Where the next page is; `null`: complete. */
  next: string | null;
  candidates: number;
}

export interface IndexRows {
  index(account: number): Promise<IndexState | null>;
  /** Starts anew: what was indexed is dropped. */
  beginIndex(account: number, state: IndexState): Promise<void>;
  /** A page and how far the index has come, in one transaction. */
  recordIndexPage(
    account: number,
    entries: readonly { email: string; candidateId: string }[],
    state: IndexState,
  ): Promise<void>;
  /** Ids of the candidates with this e-mail (its fingerprint). */
  indexed(account: number, email: string): Promise<string[]>;
  dropIndex(account: number): Promise<void>;
}
