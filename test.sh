#!/usr/bin/env bash
# Installs what the tests need, builds, runs the tests and ends with one line: the sum over all suites.
set -euo pipefail

usage() {
  cat <<'TEXT'
./test.sh           everything CI runs: unit, dialog, HTTP, fault and browser tests
./test.sh --fast    the edit loop: no browser, no database servers, nothing is installed
./test.sh --long    everything, with the full numbers of the fault and load tests

Needs the .NET SDK of global.json and, without --fast, Node 20 or newer. Chromium and PostgreSQL are installed with apt
when they are missing (as root); EXITBOT_TEST_CHROMIUM names another browser, EXITBOT_TEST_POSTGRES another server (a
connection string). The tests of SQL Server run where EXITBOT_TEST_SQLSERVER names one and are skipped elsewhere.
Result files: TestResults/. EXITBOT_TEST_SHOTS names a folder for pictures of what the browser tests see.
TEXT
}

stop() {
  echo "test.sh: $*" >&2
  exit 2
}

fast=false
while (($# > 0)); do
  case "$1" in
    --fast) fast=true ;;
    --long) export EXITBOT_TEST_LONG=1 ;;
    --help | -h) usage; exit 0 ;;
    *) usage >&2; stop "there is no option $1" ;;
  esac
  shift
done

cd "$(dirname "${BASH_SOURCE[0]}")"
readonly results="$PWD/TestResults"
readonly chromium="${EXITBOT_TEST_CHROMIUM:-/usr/bin/chromium}"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

install_chromium() {
  local packages=(chromium fonts-liberation fonts-noto-color-emoji)
  if [[ -x $chromium ]]; then
    return
  fi

  if [[ -n ${EXITBOT_TEST_CHROMIUM:-} ]]; then
    stop "EXITBOT_TEST_CHROMIUM names $chromium, which is not there"
  elif ! command -v apt-get >/dev/null; then
    stop "the browser tests need Chromium: install it and name it in EXITBOT_TEST_CHROMIUM, or use --fast"
  elif ((EUID != 0)); then
    stop "the browser tests need Chromium: run 'sudo apt-get install --no-install-recommends ${packages[*]}' once, or use --fast"
  fi

  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${packages[@]}"
}

# The programs only: the tests start servers of their own, and no service is to start by itself.
install_postgres() {
  if [[ -n ${EXITBOT_TEST_POSTGRES:-} ]] || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; then
    return
  elif ! command -v apt-get >/dev/null; then
    stop "the database tests need PostgreSQL: name a server in EXITBOT_TEST_POSTGRES, or use --fast"
  elif ((EUID != 0)); then
    stop "the database tests need PostgreSQL: run 'sudo apt-get install --no-install-recommends postgresql' once, or use --fast"
  fi

  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends postgresql-common
  sed -i 's/^#\?create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
  apt-get install -y -qq --no-install-recommends postgresql
}

# Programs that check what is deployed (metrics and alert rules, scripts, YAML), and the one that reads PDF. Without one its tests are skipped and say so.
install_checkers() {
  local packages=(prometheus shellcheck nginx-light zip poppler-utils)
  if command -v promtool >/dev/null && command -v shellcheck >/dev/null && [[ -x /usr/sbin/nginx ]] && command -v zip >/dev/null \
    && command -v pdftotext >/dev/null; then
    return
  elif ! command -v apt-get >/dev/null || ((EUID != 0)); then
    echo "test.sh: ${packages[*]} are not all installed; the tests that need them are skipped" >&2
    return
  fi

  # Debian starts a server as soon as it is installed; where that is forbidden already it stays so.
  local policy=/usr/sbin/policy-rc.d
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  if [[ -e $policy ]]; then
    apt-get install -y -qq --no-install-recommends "${packages[@]}"
  else
    printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod +x "$policy"
    apt-get install -y -qq --no-install-recommends "${packages[@]}"
    rm "$policy"
  fi
}

# Agents Playground and the card parser: tools that are fetched for a test run and never shipped.
install_npm_tools() {
  command -v npm >/dev/null || stop "the browser tests need Node 20 or newer with npm: install it, or use --fast"
  local installed=ExitBot.Tests/node_modules/.installed-lock.json
  if ! cmp -s ExitBot.Tests/package-lock.json "$installed"; then
    npm ci --prefix ExitBot.Tests --no-audit --no-fund
    cp ExitBot.Tests/package-lock.json "$installed"
  fi
}

# Sums one attribute of the <Counters> line of every result file.
sum_of() {
  find "$results" -name '*.trx' -exec grep -ho '<Counters [^>]*>' {} + \
    | { grep -o " $1=\"[0-9]*\"" || true; } \
    | { grep -o '[0-9]\+' || true; } \
    | awk '{ sum += $1 } END { print sum + 0 }'
}

report() {
  local run=$1 total executed passed failed skipped
  total=$(sum_of total)
  executed=$(sum_of executed)
  passed=$(sum_of passed)
  failed=$((executed - passed))
  skipped=$((total - executed))

  if ((total == 0)); then
    stop "no test ran"
  elif ((run != 0 && failed == 0)); then
    echo "test.sh: no test failed, but the run itself broke off (see above); counted as one failure" >&2
    failed=1
  fi

  echo "$passed passed, $failed failed$( ((skipped == 0)) || echo ", $skipped skipped")"
  ((failed == 0))
}

command -v dotnet >/dev/null || stop "install the .NET SDK that global.json names"

tests=(--configuration Release --no-build --logger trx --results-directory "$results")
tests+=(--blame-hang-timeout 15m --blame-hang-dump-type none)
if $fast; then
  tests+=(--filter 'Category!=Browser&Category!=Server')
else
  install_chromium
  install_postgres
  install_checkers
  install_npm_tools
fi

dotnet restore ExitBot.sln --locked-mode
dotnet build ExitBot.sln --configuration Release --no-restore

rm -rf "$results" && mkdir "$results"
run=0
dotnet test ExitBot.sln "${tests[@]}" || run=$?
report "$run"
