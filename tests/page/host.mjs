// A web host that knows nothing but files, below a path of its own: as those that static exports are put on.
import {readFileSync, statSync} from "node:fs";
import {createServer} from "node:http";
import {extname, join, normalize} from "node:path";

const types = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".json": "application/json"};
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src data:";

export async function host_of(folder) {
  const host = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://host").pathname)).replace(/^\/courses\/power/, "");
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!request.url.startsWith("/courses/power/") || !statSync(file, {throwIfNoEntry: false})?.isFile()) {
      response.statusCode = 404;
      return response.end();
    }
    response.setHeader("Content-Type", types[extname(file)] ?? "application/octet-stream");
    response.setHeader("Content-Security-Policy", policy);
    response.end(readFileSync(file));
  });
  await new Promise((done) => host.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${host.address().port}`;
  return {origin, address: `${origin}/courses/power/`, end: () => host.close()};
}
