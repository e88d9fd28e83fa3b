#!/usr/bin/env bash
# Follows docs/plugin-guide.md as a new author would: every ```sh block is run, in order, in an empty folder, against a built
# product. A block after <!-- exit 1 --> must end so. The Chinese guide must have the same commands.
#   .build/guide.sh PRODUCT
here=$(cd "$(dirname "$0")/.." && pwd)
product=$(cd "$1" && pwd) || exit 3

commands() { # the sh blocks of a guide as one script
  awk '/^<!-- exit [0-9]+ -->$/ { code = $3 }
    /^```sh$/ { inside = 1; block = ""; next }
    /^```$/ && inside { inside = 0
      if (code) printf "set +e\n( set -e\n%s)\n[ $? = %d ] || exit 9\nset -e\n", block, code
      else printf "%s", block
      code = 0; next }
    inside { block = block $0 "\n" }' "$1"
}

cd "$here" || exit 3
if ! diff <(commands docs/plugin-guide.md) <(commands docs/plugin-guide.zh.md) >&2; then
  echo "the two guides have different commands" >&2
  exit 1
fi
folder=$(mktemp -d) || exit 3
trap 'rm -rf "$folder"' EXIT
{ echo 'set -e'; echo 'set -v'; commands docs/plugin-guide.md; } >"$folder/steps.sh"
[ "$(grep -c . "$folder/steps.sh")" -gt 10 ] || { echo "the guide has no commands" >&2; exit 1; }
mkdir "$folder/desk" && cd "$folder/desk" || exit 3
PATH=$product:$PATH HOME=$folder WORKBENCH=$product timeout 300 bash "$folder/steps.sh"
