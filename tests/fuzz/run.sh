#!/usr/bin/env bash
# Fuzzes a target with libFuzzer under AddressSanitizer (needs clang):
#
#   tests/fuzz/run.sh html 900       # a quarter of an hour
#   tests/fuzz/run.sh all 60         # a minute each
#
# What it finds is kept in /tmp/onrecord-fuzz/NAME: inputs that reach new code
# in corpus/, inputs that crash beside it. Make a seed in tests/fuzz/corpus of
# a crash, so that ./test holds it from then on.
set -euo pipefail
cd "$(dirname "$(realpath "${BASH_SOURCE[0]}")")/../.."
name=${1:?usage: tests/fuzz/run.sh NAME|all [SECONDS]}
here=$PWD
seconds=${2:-60}
names=$name
[ "$name" != all ] ||
  names=$(sed -n 's/^    name = "\(.*\)",$/\1/p' tests/fuzz/BUILD.bazel |
    grep -vx -e fuzz_target -e read_input)
code=0
for name in $names; do
  bazel build --config=fuzz "//tests/fuzz:${name}_fuzzer"
  kept=/tmp/onrecord-fuzz/$name
  mkdir -p "$kept/corpus"
  program=$PWD/bazel-bin/tests/fuzz/${name}_fuzzer
  # The engine finds its knowledge beside it.
  folder=$program.runfiles/onrecord
  [ -d "$folder" ] || folder=$PWD
  echo "== $name, $seconds seconds"
  (cd "$folder" && "$program" -max_total_time="$seconds" -max_len=20000 \
    -timeout=20 -rss_limit_mb=4096 -artifact_prefix="$kept/" \
    -print_final_stats=1 -dict="$here/tests/fuzz/words.dict" \
    "$kept/corpus" "$here/tests/fuzz/corpus/$name") 2>&1 | tail -n 12 ||
    code=1
done
exit "$code"
