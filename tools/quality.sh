#!/usr/bin/env bash
# Remakes docs/quality.md: the scores of the engine on every development set
# that lies beside the project, dated. Needs ../shared.
set -eu
cd "$(dirname "$(realpath "${BASH_SOURCE[0]}")")/.."
board=../shared/eval/scoreboard.py
if [ ! -f "$board" ]; then
  echo "quality: $board is not there, so nothing can be measured" >&2
  exit 1
fi
bazel build //extractor/cli:onrecord > /dev/null 2>&1
program=bazel-bin/extractor/cli/onrecord
{
  cat << EOF
# How good it is

F1 on the development sets, in percent, beside each row's target; remade by
\`tools/quality.sh\`, here on $(date -u +%F) at $(git rev-parse --short HEAD).
What the rows mean, which sets weights were fitted on and which only measure
is told beside the sets. Weights were fitted on names_world, figures_wsj and
quotes_news without their \`_check\` parts, and on nothing else.

\`\`\`
$(python3 "$board" "$program" extract --format=json)
\`\`\`
EOF
} > docs/quality.md.new
mv docs/quality.md.new docs/quality.md
