# What Paso is built with, found or brought.

# Succeeds where $1 is the home of a JDK 25 or newer.
is_jdk() {
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
    if [ -f "$1/release" ]; then # much faster than starting it
        version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    else
        version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    fi
    [ "${version:-0}" -ge 25 ]
}

find_jdk() {
    on_path=$(command -v javac || true)
    [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    if [ -n "${PASO_JDKS+set}" ]; then # where to look for one instead; a test looks nowhere
        set -- $PASO_JDKS
    else
        set -- /usr/lib/jvm/* /opt/*jdk* "${HOME:-}"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home
    fi
    for home in "${JAVA_HOME:-}" "$on_path" "$@" "$PWD/.tools/jdk" "$PWD/.tools/jdk/Contents/Home"; do
        if [ -n "$home" ] && is_jdk "$home"; then
            export JAVA_HOME="$home"
            return
        fi
    done
    how="Install a JDK 25 (Debian and Ubuntu: apt-get install openjdk-25-jdk; macOS: brew install --cask temurin@25; others: adoptium.net) and set JAVA_HOME to its folder."
    system=$(system linux mac) && machine=$(machine x64 aarch64) ||
        fail "no JDK 25 or newer was found, and there is none to bring for this machine ($(uname -sm)). $how"
    bring jdk "no JDK 25 or newer was found" "$how" "JDK 25 (Temurin 25.0.4+7, some 140 MB)" \
        https://github.com/adoptium/temurin25-binaries/releases/download/jdk-25.0.4%2B7 \
        "OpenJDK25U-jdk_${machine}_${system}_hotspot_25.0.4_7.tar.gz"
    JAVA_HOME=$PWD/.tools/jdk
    [ ! -d "$JAVA_HOME/Contents/Home" ] || JAVA_HOME=$JAVA_HOME/Contents/Home
    export JAVA_HOME
    "$JAVA_HOME/bin/java" -version >/dev/null 2>&1 || {
        rm -rf .tools/jdk
        fail "the JDK 25 that was brought does not run on this system. $how"
    }
}

# Node 24 and npm 11 build the front end and run its tests; where they are missing, npm brings them, and without npm this script.
find_node() {
    if [ "$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p')" != 24 ] || ! command -v npm >/dev/null 2>&1; then
        [ -x .tools/node/bin/npm ] || bring_node
        PATH="$PWD/.tools/node/bin:$PATH"
    fi
    node_folder=$(dirname "$(command -v node)")
}

bring_node() {
    how="Install Node 24 with npm (macOS: brew install node@24; others: nodejs.org) and put it on PATH."
    if command -v npm >/dev/null 2>&1; then
        echo "paso: Node 24 was not found; npm brings it into .tools" >&2
        npm install --silent --global --prefix .tools/node node@24.18.0 npm@11.16.0 >&2 || fail "npm could not bring Node 24. $how"
        return
    fi
    system=$(system linux darwin) && machine=$(machine x64 arm64) ||
        fail "no Node 24 with npm was found, and there is none to bring for this machine ($(uname -sm)). $how"
    bring node "no Node 24 with npm was found" "$how" "Node 24 (24.18.0, some 55 MB)" \
        https://nodejs.org/dist/v24.18.0 "node-v24.18.0-$system-$machine.tar.gz"
    .tools/node/bin/node --version >/dev/null 2>&1 || {
        rm -rf .tools/node
        fail "the Node 24 that was brought does not run on this system. $how"
    }
}

# system LINUX MACOS: how the maker of a tool names this system.
system() {
    case "$(uname -s)" in
        Linux) echo "$1" ;;
        Darwin) echo "$2" ;;
        *) return 1 ;;
    esac
}

# machine X64 ARM64: how the maker of a tool names this machine.
machine() {
    case "$(uname -m)" in
        x86_64 | amd64) echo "$1" ;;
        aarch64 | arm64) echo "$2" ;;
        *) return 1 ;;
    esac
}

# bring NAME WHY HOW WHAT FROM ARCHIVE: into .tools/NAME, from its maker or from PASO_TOOLS_SOURCE, which has all archives in one
# place; the checksums in src/launcher/tools.sha256 hold for either.
bring() {
    from=${PASO_TOOLS_SOURCE:-$5}
    sum=$(sed -n "s/^\([0-9a-f]*\)  $6\$/\1/p" src/launcher/tools.sha256)
    for needed in curl tar; do
        command -v "$needed" >/dev/null 2>&1 || fail "$2, and without $needed it cannot be brought. $3"
    done
    echo "paso: $2; bringing $4 from $from into .tools" >&2
    mkdir -p .tools
    curl -fsSL --retry 2 --connect-timeout 20 -o ".tools/$6" "$from/$6" || {
        rm -f ".tools/$6"
        fail "$from/$6 could not be fetched. $3"
    }
    if [ "$(sha256 ".tools/$6")" != "$sum" ]; then
        rm ".tools/$6"
        fail "what came from $from/$6 is not what its maker published (its SHA-256 is another), so it was deleted. $3"
    fi
    rm -rf ".tools/$1.new"
    mkdir ".tools/$1.new"
    tar -xzf ".tools/$6" -C ".tools/$1.new" || fail "$6 could not be unpacked. $3"
    rm -rf ".tools/$1"
    mv ".tools/$1.new"/* ".tools/$1" # an archive holds one folder
    rm -r ".tools/$6" ".tools/$1.new"
}

sha256() {
    if command -v sha256sum >/dev/null 2>&1; then
        sha256sum "$1"
    elif command -v shasum >/dev/null 2>&1; then
        shasum -a 256 "$1"
    elif command -v openssl >/dev/null 2>&1; then
        openssl dgst -sha256 -r "$1"
    else
        fail "neither sha256sum nor shasum nor openssl is there to check what was brought"
    fi | cut -c 1-64
}

# What the front end is built and checked with, as package-lock.json says.
find_packages() {
    if ! cmp -s package-lock.json node_modules/.brought; then
        npm ci --silent --ignore-scripts >&2 || fail "npm could not bring what package-lock.json lists"
        cp package-lock.json node_modules/.brought
    fi
}

# The browser tests need a Chromium, best of all the one without a window: a page costs it half of what it costs one that has the
# browser's own windows too, only that nobody sees them. Where Debian's packages can be installed, they bring it.
find_chromium() {
    PASO_CHROMIUM=$(first_of chromium-headless-shell chrome-headless-shell) || {
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
            { apt_get chromium-headless-shell || first_of chromium || apt_get chromium; } >&2 ||
                fail "apt-get could not install chromium"
        fi
        PASO_CHROMIUM=$(first_of chromium-headless-shell chromium chromium-browser google-chrome) ||
            fail "no Chromium found for the browser tests. Install it: sudo apt-get install chromium-headless-shell, or chromium"
    }
    export PASO_CHROMIUM
}

# The path of the first of these programs that is there.
first_of() {
    for name in "$@"; do
        if command -v "$name"; then return; fi
    done 2>/dev/null
    return 1
}

apt_get() {
    apt-get -qq update && DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get -qq -y install "$@" </dev/null
}

# The tests of docs/hosting.md need both proxies; where Debian's packages can be installed, they bring them, and start no service.
find_proxies() {
    for name in nginx haproxy; do
        if PATH="$PATH:/usr/sbin:/usr/local/sbin" command -v "$name" >/dev/null 2>&1; then continue; fi
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
            apt_get "$name" >&2 || fail "apt-get could not install $name"
        else
            fail "no $name found for the tests of docs/hosting.md. Install it: sudo apt-get install $name"
        fi
    done
}

# For the check of networks only: a Firefox as people have it.
find_firefox() {
    for name in firefox-esr firefox; do
        if command -v "$name" >/dev/null 2>&1; then
            firefox=$(command -v "$name")
            return
        fi
    done
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        apt_get firefox-esr >&2 || fail "apt-get could not install firefox-esr"
        find_firefox
    else
        fail "no Firefox found for the check of networks. Install it: sudo apt-get install firefox-esr"
    fi
}
