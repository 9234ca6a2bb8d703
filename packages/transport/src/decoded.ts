import { pipeline, type Readable, type Transform } from "node:stream";

/**
 * What was encoded for the way, decoded: gzip, deflate and br, in the order that `Content-Encoding` says. An encoding
 * that is not known is left as it is, as fetch does.
 *
 * @param coding The header's value.
 */
export function decoded(body: Readable, coding: string): Readable {
  const names = coding.split(",").map((name) => name.trim().toLowerCase());
  return names.reduceRight<Readable>((stream, name) => {
    const decoder = decoderOf(name);
    // What goes wrong is thrown to whoever reads the last one.
    return decoder === null ? stream : pipeline(stream, decoder, () => {});
  }, body);
}

/** Read where the first encoded answer comes. One that is cut off gives what is there: the judging is not done here. */
function decoderOf(name: string): Transform | null {
  const { constants, createBrotliDecompress, createUnzip } = process.getBuiltinModule("node:zlib");
  switch (name) {
    case "gzip":
    case "x-gzip":
    case "deflate":
      return createUnzip({ flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH });
    case "br":
      return createBrotliDecompress({
        flush: constants.BROTLI_OPERATION_FLUSH,
        finishFlush: constants.BROTLI_OPERATION_FLUSH,
      });
    default:
      return null;
  }
}
