export interface ForgetRows {
  /**
   * Removes every trace of a person, write-ahead log included, but for the keyed hashes of key and e-mail. Somebody who is
   * not known is forgotten too: no list makes a row of them.
   * @returns the candidate they led to; `null`: not known.
   * @throws PushProfileError `unavailable` also where they are forgotten, but another process keeps the log from being
   * emptied: the same again does the rest.
   */
  forget(mirror: number, key: string, keyFingerprint: string): Promise<{ candidateId: string | null } | null>;
}
