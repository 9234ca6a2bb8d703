import manifest from "../package.json" with { type: "json" };

/** This package's version. */
export const version: string = manifest.version;

/** How requests introduce themselves. */
export const userAgent: string = `push-profile/${version}`;
