// What somebody would write who has every request ready: a loop of fetch, eight people at once, their requests one
// after the other. Plain JavaScript, because stripping types would be counted. `node bare-loop.mjs <file> <concurrency>`
import { readFileSync } from "node:fs";

const [file, concurrency] = process.argv.slice(2);
const people = readFileSync(file, "utf8").trimEnd().split("\n").values();
let created = 0;

async function work() {
  for (const line of people) {
    for (const { method, url, headers, body } of JSON.parse(line)) {
      const response = await fetch(url, { method, headers, body });
      const { data } = await response.json();
      if (response.status === 201 && data.id) created += 1;
    }
  }
}

await Promise.all(Array.from({ length: Number(concurrency) }, work));
process.stdout.write(`${created}\n`);
