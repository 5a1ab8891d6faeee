# Sourced by ./example and ./test: installs what is missing from setup/packages.txt and builds the release preset.
# Needs Debian 12 (or a later one) and, where a package is missing, root or sudo.

say() { printf '\n== %s\n' "$*" >&2; }

install_missing() {
  local missing=() package
  for package in $(sed 's/#.*//' setup/packages.txt); do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  say "Installing ${#missing[@]} packages: ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "Not root and no sudo. As root: apt-get install ${missing[*]}" >&2; exit 1; }
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -q >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "${missing[@]}" >&2
}

build_release() {  # build_release [target]
  say "Building (build/release)"
  cmake --preset release -Wno-dev >&2
  cmake --build --preset release ${1:+--target "$1"} >&2
}
