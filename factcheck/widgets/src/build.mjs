/** Bundles the modules beside it into the one file that anywidget loads. Small, for each opening sends it to the page. */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const folder = new URL(".", import.meta.url);
const digest = (/** @type {string[]} */ texts) => createHash("sha256").update(texts.join("\0")).digest("hex");

const sources = readdirSync(folder).filter((name) => name.endsWith(".js")).sort();
const { outputFiles } = await build({
  entryPoints: [new URL("widget.js", folder).pathname],
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
const head = `// Built by "npm run build" from the modules in src/; change those, not this file.
// sources ${digest(sources.map((name) => readFileSync(new URL(name, folder), "utf8")))}
// bundle ${digest([body])}
`;
writeFileSync(new URL("../review.js", folder), head + body);
