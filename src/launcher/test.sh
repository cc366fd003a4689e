# All tests, some of them, and what can be checked in seconds.

# Adds up the counts of the test reports; a run without a test is a failure.
counts() {
    cat target/*-reports/TEST-*.xml target/typescript-tests.txt 2>/dev/null | awk '
        /^# pass / { total += $3 }
        /^# fail / { total += $3; failed += $3 }
        /<skipped message="left to/ { left++ }
        /<testsuite / {
            for (i = 1; i <= NF; i++) if (split($i, part, "\"") > 1) {
                if ($i ~ /^tests=/) total += part[2]
                if ($i ~ /^(errors|failures)=/) failed += part[2]
                if ($i ~ /^skipped=/) skipped += part[2]
            }
        }
        END {
            printf "%d passed, %d failed, %d skipped", total - failed - skipped, failed, skipped - left
            if (left) printf "; %d left to ./paso check browser", left
            print ""
            exit total == skipped
        }'
}

# The benchmarks are compiled too, so that they keep up with what they measure.
test_all() {
    find_node
    find_chromium
    find_proxies
    rm -rf target/surefire-reports target/failsafe-reports target/typescript-tests.txt
    mkdir -p target
    status=0
    front_end >target/front-end.txt 2>&1 & # Maven compiles meanwhile, and needs none of it before its own tests are done
    front_end=$!
    maven -q -Pbench -Dpaso.sample=true -Dvaadin.node.folder="$node_folder" verify || status=$?
    wait "$front_end" || {
        status=1
        cat target/front-end.txt
    }
    counts || status=1
    return "$status"
}

# What the browser runs, without a browser.
front_end() {
    status=0
    lint || status=1
    node --test --test-reporter=tap 'frontend/**/*.test.ts' >target/typescript-tests.txt || {
        status=1
        cat target/typescript-tests.txt
    }
    return "$status"
}

# test NAME...: only these, built with as little as they need.
test_some() {
    java_names= browser_names= node_files= needs_proxies= needs_jar=
    for name in "$@"; do
        case "$name" in
            *.test.ts) node_files="$node_files $(node_test "$name")" || exit 1 ;;
            *) sort_java_test "$name" ;;
        esac
    done
    rm -rf target/surefire-reports target/failsafe-reports target/typescript-tests.txt
    mkdir -p target
    status=0
    if [ -n "$node_files" ]; then
        find_node
        node --test --test-reporter=spec --test-reporter-destination=stdout \
            --test-reporter=tap --test-reporter-destination=target/typescript-tests.txt $node_files || status=1
    fi
    if [ -n "$java_names$browser_names" ]; then
        find_jdk
        quick_classes
    fi
    [ -z "$java_names" ] || maven_quick -Dtest="${java_names#,}" surefire:test || status=1
    if [ -n "$browser_names" ]; then
        find_chromium
        [ -z "$needs_proxies" ] || find_proxies
        [ -z "$needs_jar" ] || { build_app && pack; }
        quick_front
        maven_quick -Dit.test="${browser_names#,}" failsafe:integration-test failsafe:verify || status=1
    fi
    counts || status=1
    return "$status"
}

# The file of a node test, given as a path from here or from the project, or by its name alone.
node_test() {
    file=$(from_here "$1")
    if [ -f "$file" ]; then
        echo "$file"
    elif [ -f "$1" ]; then
        echo "$1"
    else
        case "$1" in */*) found= ;; *) found=$(find frontend -name "$1" ! -path 'frontend/generated/*') ;; esac
        [ -n "$found" ] || no_such_test "$1" "${1##*/}"
        echo "$found"
    fi
}

# Adds CLASS or CLASS#METHOD, with or without its package, to $java_names or to $browser_names.
sort_java_test() {
    class=${1%%#*}
    class=${class##*.}
    case "$class" in '' | *[!A-Za-z0-9_]*) no_such_test "$1" "" ;; esac
    file=$(find src/test/java -name "$class.java")
    [ -n "$file" ] || no_such_test "$1" "$class"
    case "$1" in
        *'#'*)
            method=${1#*#}
            grep -q "void $method(" "$file" 2>/dev/null ||
                fail "$class has no test named '$method'; it has: $(sed -n 's/^ *\(public \)\{0,1\}void \([A-Za-z0-9_]*\)(.*/\2/p' "$file" | tr '\n' ' ')"
            ;;
    esac
    case "$class" in
        *Test) java_names="$java_names,${class}${1#"${1%%#*}"}" ;;
        *IT)
            browser_names="$browser_names,${class}${1#"${1%%#*}"}"
            ! grep -q 'Proxy\.' "$file" || needs_proxies=yes
            ! grep -q '"paso.jar"' "$file" || needs_jar=yes
            ;;
        *) no_such_test "$1" "$class" ;;
    esac
}

# no_such_test NAME PART: says which names are like it.
no_such_test() {
    near=$(if [ -n "$2" ]; then find src/test/java frontend \( -name '*Test.java' -o -name '*IT.java' -o -name '*.test.ts' \) -print |
        sed 's,.*/,,; s,\.java$,,' | grep -i -e "${2%%.*}" | sort | head -n 8 | tr '\n' ' '; fi)
    fail "no test is named '$1'${near:+; near it are: ${near% }}. Expected: a class (OptimizerTest, TimeTravelIT), one of its methods (OptimizerTest#name) or a file (frame.test.ts)"
}

# Classes without linters, apart from those of the build: $quick/classes and $quick/tests.
quick=target/quick
quick_classes() {
    class_path
    mkdir -p "$quick/classes" "$quick/tests"
    compile "$measured_path" src/main/java "$quick/classes" src/test/java "$quick/tests" || fail "the code does not compile"
    cp -R src/main/resources/. "$quick/classes/"
    cp -R src/test/resources/. "$quick/tests/"
}

maven_quick() {
    maven -q -Dpaso.classes="$PWD/$quick/classes" -Dpaso.test-classes="$PWD/$quick/tests" -Dspotless.check.skip=true \
        -Dsurefire.failIfNoSpecifiedTests=true -Dfailsafe.failIfNoSpecifiedTests=true \
        ${maven_options:-} ${node_folder:+-Dvaadin.node.folder="$node_folder"} "$@"
}

# The front end, where it or what the classes ask of it has changed.
quick_front() {
    key=$({
        find frontend -path frontend/generated -prune -o -type f ! -name '*.test.ts' ! -name index.html -exec cksum {} +
        cksum pom.xml
        grep -rhE '^import com\.vaadin|@(JsModule|NpmPackage|CssImport|Uses|StyleSheet|Route|Theme)' src/main/java | sort -u
    } | cksum)
    [ "$(cat "$quick/front.key" 2>/dev/null)" = "$key" ] && return
    if is_built app pom.xml src/main frontend && [ -d target/classes/META-INF/VAADIN ]; then
        cp -R target/classes/META-INF/VAADIN "$quick/classes/META-INF/"
    else
        echo "paso: building the front end, which takes a minute or two ..." >&2
        find_node
        maven_quick antrun:run@frontend-settings vaadin:prepare-frontend vaadin:build-frontend >target/build.log 2>&1 ||
            { cat target/build.log >&2; fail "the front end could not be built"; }
    fi
    echo "$key" >"$quick/front.key"
}

# check: what can be checked in seconds. check browser, check walks, check labs, check files, check network [WORD], check
# screens [WORD]: what takes long. check python: a minute. check pages: seconds.
check() {
    case "${1:-} $#" in
        ' 0') check_all ;;
        'network 1' | 'network 2') check_network "${2:-}" ;;
        'screens 1' | 'screens 2') check_screens "${2:-}" ;;
        'browser 1') check_browser ;;
        'walks 1') check_walks ;;
        'labs 1') check_labs ;;
        'pages 1') check_pages ;;
        'files 1') check_files ;;
        'python 1') check_python ;;
        *) fail "expected: check, or: check browser, or: check walks, or: check labs, or: check pages, or: check files, or: check network [WORD], or: check screens [WORD], or: check python, was: check $*" ;;
    esac
}

# Tests of Java, and its linters, which look at everything at once, are left to ./paso test.
check_all() {
    find_node
    status=0
    maven -q spotless:check || status=1
    lint || status=1
    node --test --test-reporter=dot 'frontend/**/*.test.ts' || status=1
    [ "$status" = 1 ] || echo "paso: format, linters, types and the tests of the front end's code are fine"
    return "$status"
}

# The front end's sources: rules (biome.json) and types (frontend/tsconfig.check.json).
lint() {
    find_packages
    node_modules/.bin/biome lint --error-on-warnings . && node_modules/.bin/tsc --noEmit -p frontend/tsconfig.check.json
}

# Everything that is tested in a browser, and what else has a sample of it among all tests (@Thorough says what is left out of that).
check_browser() {
    test_some $({
        find src/test/java -name '*IT.java'
        grep -rl '^ *@Thorough' src/test/java --include='*Test.java'
    } | sed 's,.*/,,; s,\.java$,,' | sort)
}

# Every lab walked in both languages and themes; the tests do each in one.
check_walks() {
    maven_options=-Dpaso.walkers=both
    test_some AutogradLabIT ClassificationLabIT GradientDescentLabIT TrainingLoopLabIT
}

# docs/labs.md, and the pictures in it, from a walk through every lab.
check_labs() {
    maven_options=-Dpaso.pictures=true
    test_some AutogradLabIT ClassificationLabIT GradientDescentLabIT TrainingLoopLabIT
    test_some LabsPageTest
}

# What is made in docs/file.md and docs/labs.md, but for the pictures.
check_pages() {
    maven_options=-Dpaso.pictures=true
    test_some DocumentedTest LabsPageTest
}

# Experiments over the whole format through the page; the tests open a few.
check_files() {
    maven_options=-Dpaso.files=40
    test_some 'WholeFileIT#whateverAFileSaysThePageSaysAndKeeps'
}

check_python() {
    find_torch
    build_measured
    java_paso -cp "$measured" dev.paso.torch.PythonCheck
}

# A Python that has PyTorch, NumPy and scikit-learn.
find_torch() {
    for name in "${PASO_PYTHON:-python3}" /usr/bin/python3; do
        if "$name" -c 'import torch, numpy, sklearn' >/dev/null 2>&1; then
            export PASO_PYTHON="$name"
            return
        fi
    done
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 && [ -z "${tried_torch:-}" ]; then
        tried_torch=yes
        apt_get python3-torch python3-sklearn >&2 || fail "apt-get could not install python3-torch and python3-sklearn"
        find_torch
    else
        fail "no Python with PyTorch and scikit-learn found. Install them: sudo apt-get install python3-torch python3-sklearn"
    fi
}

check_network() {
    find_chromium
    find_firefox
    build_app
    quicken_app
    build_measured
    java_paso -cp "$measured" dev.paso.network.NetworkCheck "$(app_classpath)" "$PASO_CHROMIUM" "$firefox" "$1"
}

check_screens() {
    find_chromium
    build_app
    build_measured
    java_paso -cp "$measured" dev.paso.screens.ScreensCheck "target/classes:$(cat target/classpath)" "$PASO_CHROMIUM" "$1"
}
