/** Bundles the modules and the styles into the two files that anywidget loads. Small, for each opening sends them to the page. */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const folder = new URL(".", import.meta.url);
const digest = (/** @type {string[]} */ texts) => createHash("sha256").update(texts.join("\0")).digest("hex");

for (const [entry, ending, open, close] of [["widget.js", ".js", "//", ""], ["review.css", ".css", "/*", " */"]]) {
  const sources = readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith(ending)).sort();
  const { outputFiles } = await build({
    entryPoints: [new URL(entry, folder).pathname],
    absWorkingDir: folder.pathname,
    bundle: true,
    format: "esm",
    target: "es2023",
    charset: "utf8",
    minify: true,
    write: false,
  });
  const body = outputFiles[0].text;
  // Both digests are tested: the bundle is what was built, from the sources as they are.
  const head = `${open} Built by "npm run build" from what is in src/; change that, not this file.${close}
${open} sources ${digest(sources.map((name) => readFileSync(new URL(name, folder), "utf8")))}${close}
${open} bundle ${digest([body])}${close}
`;
  writeFileSync(new URL(`../review${ending}`, folder), head + body);
}
