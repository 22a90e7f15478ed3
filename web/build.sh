#!/usr/bin/env bash
# Builds the front end into the folder that the server serves: build.sh OUTPUT [test]
# Runs from Maven at every build and so does nothing where nothing has changed: stamps beside node_modules remember the sources.
set -euo pipefail
output=${1:?"usage: build.sh OUTPUT [test]"}
task=${2:-build}
mkdir -p "$output"
export LINGXI_STATIC; LINGXI_STATIC=$(cd "$output" && pwd)
cd "$(dirname "$0")"

command -v npm >/dev/null || { echo "build.sh: npm is missing; install Node 20 or newer" >&2; exit 1; }

# Runs these commands side by side; fails where one does.
together() {
  local each running=() failed=0
  for each in "$@"; do $each & running+=($!); done
  for each in "${running[@]}"; do wait "$each" || failed=1; done
  return $failed
}

digest() { find "$@" -type f -print0 | sort -z | xargs -0 cat | cksum; }

installed=node_modules/.installed
wanted=$(cksum < package-lock.json)
if [ "$(cat $installed 2>/dev/null)" != "$wanted" ]; then
  npm ci --no-audit --no-fund --loglevel=error
  echo "$wanted" > $installed
fi

sources=$(digest widget shop desk package-lock.json weighed.ts tsconfig.base.json vitest.config.ts)
stamp=node_modules/.$task
wanted="$sources $LINGXI_STATIC"
if [ "$(cat $stamp 2>/dev/null)" = "$wanted" ] && { [ "$task" = test ] || [ -f "$LINGXI_STATIC/widget.js" ] && [ -f "$LINGXI_STATIC/shop/index.html" ] && [ -f "$LINGXI_STATIC/desk/index.html" ]; }; then exit 0; fi
if [ "$task" = test ]; then npm test --silent; else together "npm run check --silent -w desk" "npm run check --silent -w widget -w shop" "npm run build --silent"; fi
echo "$wanted" > $stamp
