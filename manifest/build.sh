#!/usr/bin/env bash
# Builds the Teams app package from the manifest beside this script.
set -euo pipefail

usage() {
  cat <<'TEXT'
manifest/build.sh --bot-id GUID --domain HOST [--version X.Y.Z] [--app-id GUID] [--out FILE] [--dry-run]

  --bot-id GUID    MicrosoftAppId of the bot's registration
  --domain HOST    host name that the service is reached by, without https://
  --version X.Y.Z  version of the package; Teams takes an update only when it grows (default: the manifest's)
  --app-id GUID    id of the app in the Teams catalogue (default: the bot id)
  --out FILE       the zip to write (default: manifest/exitbot-teams.zip)
  --dry-run        say what would be written, and write nothing

Upload the zip in Teams (Apps, Manage your apps, Upload an app) or in the Teams admin centre.
Exit codes: 0 done, 64 an argument is wrong, 69 no zip program.
TEXT
}

fail() {
  echo "build.sh: $1" >&2
  exit "${2:-64}"
}

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
readonly here
readonly guid='^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$'
bot_id='' domain='' version='' app_id='' out="$here/exitbot-teams.zip" dry_run=false

value() {
  if (($# < 2)) || [[ -z $2 ]]; then
    fail "$1 needs a value; see --help"
  fi
  echo "$2"
}

while (($# > 0)); do
  case "$1" in
    --bot-id) bot_id=$(value "$@"); shift ;;
    --domain) domain=$(value "$@"); shift ;;
    --version) version=$(value "$@"); shift ;;
    --app-id) app_id=$(value "$@"); shift ;;
    --out) out=$(value "$@"); shift ;;
    --dry-run) dry_run=true ;;
    --help | -h) usage; exit 0 ;;
    *) fail "there is no option $1; see --help" ;;
  esac
  shift
done

[[ $bot_id =~ $guid ]] || fail "--bot-id must be the bot's MicrosoftAppId, a GUID"
app_id=${app_id:-$bot_id}
[[ $app_id =~ $guid ]] || fail "--app-id must be a GUID"
[[ $domain =~ ^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$ ]] || fail "--domain must be a host name like exitbot.contoso.com, without https:// and without a path"
[[ -z $version || $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "--version must be three numbers like 1.4.0"

if $dry_run; then
  echo "would write $out: bot $bot_id, app $app_id, domain $domain, version ${version:-of the manifest}"
  exit 0
fi

work="$(mktemp -d)"
readonly work
trap 'rm -rf "$work"' EXIT

cp -r "$here/manifest.json" "$here/languages" "$here/color.png" "$here/outline.png" "$work"
readonly none='00000000-0000-0000-0000-000000000000'
sed -i \
  -e "s/\"id\": \"$none\",\$/\"id\": \"${app_id,,}\",/;t version" \
  -e "s/$none/${bot_id,,}/g" \
  -e "s/exitbot\.example\.com/${domain,,}/g" \
  -e ':version' \
  -e "${version:+s/\"version\": \"[0-9.]*\"/\"version\": \"$version\"/}" \
  "$work/manifest.json"

rm -f "$out"
out="$(cd "$(dirname "$out")" && pwd)/$(basename "$out")"
cd "$work"
if command -v zip >/dev/null; then
  zip -q -X -r "$out" manifest.json color.png outline.png languages
elif command -v python3 >/dev/null; then
  python3 -m zipfile -c "$out" manifest.json color.png outline.png languages
else
  fail "install zip or python3: something has to pack the files" 69
fi

echo "$out"
