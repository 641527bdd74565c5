// Machines with other fonts: Chromium with a fontconfig that knows one font only, with or without the page's own.
import assert from "node:assert/strict";
import {existsSync, mkdirSync, symlinkSync, writeFileSync} from "node:fs";
import {basename, join} from "node:path";

const dejavu = "/usr/share/fonts/truetype/dejavu";
export const setups = {
  own: {files: ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"], own: true},
  sans: {files: ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"], own: false},
  // Every weight is bold then: as wide as fonts get.
  serif: {files: ["DejaVuSerif-Bold.ttf"], own: false},
};

/** How Chromium is to be started for a set-up; `folder` keeps its fontconfig. */
export function launched_with({files, own}, folder) {
  mkdirSync(folder, {recursive: true});
  for (const file of files.map((one) => join(dejavu, one))) {
    assert.ok(existsSync(file), `${file} is not here. Debian's package is fonts-dejavu-core`);
    symlinkSync(file, join(folder, basename(file)));
  }
  const configuration = join(folder, "fonts.conf");
  writeFileSync(configuration, `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>\n`);
  return {env: {...process.env, FONTCONFIG_FILE: configuration}, args: own ? [] : ["--disable-remote-fonts"]};
}
