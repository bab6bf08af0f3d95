#!/usr/bin/env bash
# Installs those of packages.txt that are missing, with apt-get, as root or
# with sudo. Says nothing and changes nothing when none is missing.
set -eu
here=$(dirname "$(realpath "${BASH_SOURCE[0]}")")
if ! command -v dpkg-query > /dev/null; then
  echo "onrecord: not a Debian system; install what" \
    "third_party/debian/packages.txt names, or its like" >&2
  exit 0
fi

missing=()
while read -r package; do
  case $package in '' | '#'*) continue ;; esac
  state=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" \
    2> /dev/null || true)
  [ "$state" = installed ] || missing+=("$package")
done < "$here/packages.txt"
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo > /dev/null; then
    echo "onrecord: these packages are missing; install them as root:" >&2
    echo "  apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi
echo "onrecord: installing ${#missing[@]} Debian packages: ${missing[*]}" >&2
log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q "$@" \
    < /dev/null >> "$log" 2>&1
}
if ! { apt update && apt install -y --no-install-recommends "${missing[@]}"; }
then
  cat "$log" >&2
  echo "onrecord: the packages could not be installed (see above)" >&2
  exit 1
fi
