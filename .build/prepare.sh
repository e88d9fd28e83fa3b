# Shared by ./workbench and ./verify: finds or brings what the build needs. Sourced; $here is the checkout.
# Everything it says goes to stderr.

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 3; }

cache=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/safety-workbench
maven_version=3.9.16

debian_root() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

apt_install() { # installs the packages; the lists are fetched once per run
  if [ -z "$apt_updated" ]; then apt-get -qq update >&2 || return 1; apt_updated=yes; fi
  say "Installing $*"
  DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@" >"$here/.cache/apt.log" 2>&1 ||
    { tail -5 "$here/.cache/apt.log" >&2; return 1; }
}

is_jdk() { # a folder with a JDK 21 or later?
  [ -x "$1/bin/javac" ] || return 1
  local v
  v=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ -n "$v" ] || v=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  [ "${v:-0}" -ge 21 ]
}

look_for_jdk() {
  local candidate javac
  javac=$(readlink -f "$(command -v javac)" 2>/dev/null)
  for candidate in "$JAVA_HOME" "${javac%/bin/javac}" /usr/lib/jvm/* /opt/* /usr/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [ -n "$candidate" ] && is_jdk "$candidate"; then export JAVA_HOME=$candidate PATH=$candidate/bin:$PATH; return 0; fi
  done
  return 1
}

need_jdk() {
  look_for_jdk && return
  if debian_root; then
    apt-get -qq update >&2 && apt_updated=yes
    local p
    for p in openjdk-21-jdk-headless openjdk-25-jdk-headless; do
      if apt-cache policy "$p" 2>/dev/null | grep -q 'Candidate: [0-9]'; then
        apt_install "$p" && look_for_jdk && return
      fi
    done
  fi
  fail "No JDK 21 or later was found: install one (for example Temurin 21 or 25, or openjdk-21-jdk where the system has it) and set JAVA_HOME to it or put it under /usr/lib/jvm or /opt."
}

maven_is_recent() { # the folder of a Maven 3.9 or later?
  ls "$1"/lib/maven-core-*.jar 2>/dev/null | grep -qE 'maven-core-(3\.(9|[1-9][0-9])|[4-9])[.0-9a-z-]*\.jar'
}

need_maven() {
  local found home
  found=$(readlink -f "$(command -v mvn)" 2>/dev/null); home=${found%/bin/mvn}
  if [ -n "$found" ] && maven_is_recent "$home"; then mvn=$found; return; fi
  mvn=$cache/apache-maven-$maven_version/bin/mvn
  if [ -x "$mvn" ]; then return; fi
  if [ -z "$found" ]; then
    debian_root || fail "Maven was not found: install Maven (3.9 or later, or any version that can fetch one)."
    apt_install maven || fail "Maven could not be installed: install the package maven."
    found=$(command -v mvn)
  fi
  say "Fetching Maven $maven_version"
  # in a folder of its own, so that this project's build extension is not loaded by the old Maven
  rm -rf "$cache/fetch" && mkdir -p "$cache/fetch"
  (cd "$cache/fetch" && "$found" -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
    -Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin -DoutputDirectory="$cache") >"$cache/fetch/log" 2>&1 &&
    [ -e "$mvn" ] || { tail -5 "$cache/fetch/log" >&2; fail "Maven $maven_version could not be fetched by $found: is there a network?"; }
  chmod +x "$mvn"
}

need_packages() { # pairs "package:test command"; installs or names what is missing
  local missing='' pair
  for pair; do sh -c "${pair#*:}" >/dev/null 2>&1 || missing="$missing ${pair%%:*}"; done
  [ -n "$missing" ] || return 0
  # shellcheck disable=SC2086
  if debian_root && apt_install $missing; then return 0; fi
  fail "Missing system packages: install$missing (names as in Debian)."
}

gtk='libgtk-3-0:ldconfig -p | grep -q libgtk-3.so.0 || ls /usr/lib*/*/libgtk-3.so.0 /usr/lib*/libgtk-3.so.0'
chinese='fonts-wqy-zenhei:ls -R /usr/share/fonts /usr/local/share/fonts $HOME/.fonts $HOME/.local/share/fonts | grep -iqE "wqy|cjk|noto.*sc|gbsn|source.?han|simsun|yahei"'
fontconfig='libfontconfig1:ldconfig -p | grep -q libfontconfig.so.1 || ls /usr/lib*/*/libfontconfig.so.1 /usr/lib*/libfontconfig.so.1'

commit() { # the commit of the checkout, with a + if it was changed
  local c
  c=$(git -C "$here" rev-parse --short=12 HEAD 2>/dev/null) || { echo unknown; return; }
  git -C "$here" diff --quiet HEAD -- 2>/dev/null || c=$c+
  echo "$c"
}

mkdir -p "$here/.cache" 2>/dev/null || cache_is_read_only=yes
products=$here/product/target/products
stamp=$here/.cache/built

up_to_date() { # is the product of script $1 built, and stamp $2 newer than all sources?
  [ -x "$1" ] && [ -e "$2" ] || return 1
  [ -z "$(cd "$here" && find pom.xml .mvn .build bundles features product \
    \( -name target -o -name bin -o -name bin_test -o -name lib -o -name '.polyglot*' -o -name '.tycho*' -o -name '*.exe' \) -prune \
    -o -type f -cnewer "$2" -print -quit)" ]
}

build_product() { # builds the product of script $1 with stamp $2 if that is necessary; the rest goes to Maven
  local script=$1 done=$2
  shift 2
  if up_to_date "$script" "$done"; then return; fi
  exec 9>"$here/.cache/lock"
  if command -v flock >/dev/null; then flock 9; fi
  if up_to_date "$script" "$done"; then exec 9>&-; return; fi
  need_jdk
  need_maven
  say "Building the workbench (the first time this takes some minutes; log: .cache/build.log)"
  touch "$done.new"
  rm -rf "$here"/{bundles/*,product/proof}/target/{classes,test-classes} # the compiler does not find classes it left alone, and leaves some alone that changed
  if ! (cd "$here" && "$mvn" -B -DskipTests -Dbuild.commit="$(commit)" "$@" package) >"$here/.cache/build.log" 2>&1; then
    grep -E '^\[ERROR\]' "$here/.cache/build.log" | head -20 | cut -c1-300 >&2
    fail "The build failed; the whole log is .cache/build.log"
  fi
  mv "$done.new" "$done"
  exec 9>&-
}
