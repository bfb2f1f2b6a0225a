/** Bundles the modules and the styles into the two files that anywidget loads. Small, for each opening sends them to the page. */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const folder = new URL(".", import.meta.url);
const digest = (/** @type {string[]} */ texts) => createHash("sha256").update(texts.join("\0")).digest("hex");

/**
 * Bundle one file with all it imports, under two digests that are tested: of the sources as they are, and of the bundle as
 * it was built.
 * @param {string} entry
 * @param {import("esbuild").BuildOptions} options
 * @param {(text: string) => string} comment
 * @param {(body: string, sources: string) => string} [wrap]
 */
async function bundle(entry, options, comment, wrap = (body) => body) {
  const ending = entry.split(".")[1];
  const sources = readdirSync(folder, { recursive: true }).map(String).filter((each) => each.endsWith(`.${ending}`)).sort();
  const from = digest(sources.map((each) => readFileSync(new URL(each, folder), "utf8")));
  const { outputFiles } = await build({
    entryPoints: [new URL(entry, folder).pathname],
    absWorkingDir: folder.pathname,
    bundle: true,
    target: "es2023",
    charset: "utf8",
    minify: true,
    write: false,
    ...options,
  });
  const body = wrap(outputFiles[0].text, from);
  const head = ['Built by "npm run build" from what is in src/; change that, not this file.', `sources ${from}`, `bundle ${digest([body])}`];
  writeFileSync(new URL(`../review.${ending}`, folder), [...head.map(comment), body].join("\n"));
}

await bundle("review.css", {}, (text) => `/* ${text} */`);
// Run once for each page: a cell that is run again finds it compiled.
await bundle(
  "widget.js",
  { format: "iife", globalName: "factcheck" },
  (text) => `// ${text}`,
  (body, sources) => `const run = () => {\n${body}return factcheck.default;\n};\nexport default globalThis[Symbol.for("factcheck ${sources}")] ??= run();\n`,
);
