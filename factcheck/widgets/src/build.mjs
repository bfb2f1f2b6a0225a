/** Bundles the modules with the styles, and the loader, into the two files that anywidget loads. Small, for they are sent to the page. */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const folder = new URL(".", import.meta.url);
const digest = (/** @type {string[]} */ texts) => createHash("sha256").update(texts.join("\0")).digest("hex");
const files = readdirSync(folder, { recursive: true }).map(String).filter((each) => /\.(js|css)$/.test(each)).sort();
const sources = digest(files.map((each) => readFileSync(new URL(each, folder), "utf8")));

/** Give one file with all it imports. @param {string} entry @param {import("esbuild").BuildOptions} [options] */
async function bundled(entry, options = {}) {
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
  return outputFiles[0].text;
}

/** Write a module under two digests that are tested: of the sources as they are, and of what was built. @param {string} name @param {string} body */
function write(name, body) {
  const head = ['Built by "npm run build" from what is in src/; change that, not this file.', `sources ${sources}`, `bundle ${digest([body])}`];
  writeFileSync(new URL(`../${name}`, folder), [...head.map((each) => `// ${each}`), body].join("\n"));
}

// A page that has the code of these very sources keeps it.
const key = `Symbol.for("factcheck ${sources}")`;
const script = { format: /** @type {const} */ ("iife"), globalName: "factcheck" };
const styles = JSON.stringify(await bundled("review.css"));
write("review.js", `export default globalThis[${key}] ??= (() => {\n${await bundled("widget.js", script)}return factcheck.default(${styles});\n})();\n`);
write("loader.js", `${await bundled("loader.js", script)}export default factcheck.default(${key});\n`);
