#!/usr/bin/env node
// Kept to what an old Node (from 10 on) can parse: it has to get as far as saying which one is needed.
var needed = [22, 13];
var found = process.versions.node.split(".").map(Number);

if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
  process.stderr.write(
    "push-profile needs Node " +
      needed.join(".") +
      " or newer; this is " +
      process.versions.node +
      ".\n" +
      "Install a newer Node (https://nodejs.org), then try again.\n",
  );
  process.exitCode = 2;
} else {
  import("../dist/main.mjs");
}
