// Parts of the page's source as modules, and the packages that it is made with.
import {createRequire} from "node:module";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";

export const package_of = (page) => createRequire(join(page, "package.json"));

/** What a TypeScript file of src/ exports. */
export async function load(page, file) {
  const folder = mkdtempSync(join(tmpdir(), "tarazy-page-"));
  try {
    const {build} = package_of(page)("esbuild");
    const outfile = join(folder, "part.mjs");
    await build({entryPoints: [join(page, "src", file)], bundle: true, format: "esm", outfile, logLevel: "error", loader: {".json": "json"}});
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
