// Gets Web Chat's bundle out of its npm package, once: no dependencies, nothing installed, nothing run from it.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const name = "botframework-webchat";
const version = "4.18.1";
const sha512 = "7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==";

const bundle = join(dirname(fileURLToPath(import.meta.url)), "Bundle");
mkdirSync(bundle, { recursive: true });
const work = mkdtempSync(join(bundle, ".fetch-"));
try {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  execFileSync(npm, ["pack", `${name}@${version}`, "--silent", "--pack-destination", work], { stdio: ["ignore", "ignore", "inherit"], timeout: 120_000, shell: process.platform === "win32" });
  const tarball = join(work, `${name}-${version}.tgz`);
  const found = createHash("sha512").update(readFileSync(tarball)).digest("base64");
  if (found !== sha512) {
    throw new Error(`the package has the checksum ${found}, not the one that was reviewed`);
  }

  execFileSync("tar", ["-xzf", tarball, "-C", work, "package/dist/webchat.js", "package/dist/webchat.js.LICENSE.txt"]);
  const script = readFileSync(join(work, "package/dist/webchat.js"));
  writeFileSync(join(work, "webchat.js.br"), brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: script.length, [constants.BROTLI_PARAM_QUALITY]: 10 } }));
  renameSync(join(work, "package/dist/webchat.js.LICENSE.txt"), join(bundle, "webchat.LICENSE.txt"));
  renameSync(join(work, "package/dist/webchat.js"), join(bundle, "webchat.js"));
  renameSync(join(work, "webchat.js.br"), join(bundle, "webchat.js.br"));
  console.log(`Web Chat ${version} is in ${bundle}`);
} catch (problem) {
  console.log(`Web Chat's bundle could not be fetched (${problem.message}). The service works without it; its page says what is missing.`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
