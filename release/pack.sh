#!/usr/bin/env bash
# Packs the release: pack.sh OUTPUT.tar.gz PROGRAM FILE...
# The same files give the same bytes.
set -euo pipefail
output=$1
program=$2
shift 2
version=$("$program" version | cut -d' ' -f2)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/onrecord-$version
share=$root/share
mkdir -p "$root/bin" "$share/man/man1" "$share/doc/onrecord" \
  "$share/onrecord/knowledge" "$share/onrecord/proto"
install -m 755 "$program" "$root/bin/onrecord"

for file in "$@"; do
  case $file in
    */knowledge/*) to=knowledge/${file##*/knowledge/} ;;
    knowledge/*) to=$file ;;
    *.proto) to=proto/${file##*/} ;;
    *) continue ;;
  esac
  install -D -m 644 "$file" "$share/onrecord/$to"
done
install -m 644 LICENSE "$share/doc/onrecord/LICENSE"
install -m 644 knowledge/NOTICE "$share/doc/onrecord/NOTICE"

cp release/README.txt "$root/README.txt"

# The manual is what "help" says, for man.
{
  echo ".TH ONRECORD 1 \"\" \"onrecord $version\""
  for command in "" extract explain print gazetteer; do
    echo ".SH ${command:-NAME}"
    echo .nf
    if [ "$command" = gazetteer ]; then
      "$program" gazetteer help
    else
      "$program" help $command
    fi | sed -e 's/\\/\\e/g' -e "s/^[.']/\\\\\&&/" -e 's/-/\\-/g'
    echo .fi
  done
} | gzip -9n > "$share/man/man1/onrecord.1.gz"

tar -C "$work" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner \
  -cf - "onrecord-$version" | gzip -9n > "$output"
