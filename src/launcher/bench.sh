# What is measured rather than tested.

# Reads [--minutes N], usually $1.
minutes() {
    usual=$1
    shift
    [ $# -gt 0 ] || { echo "$usual" && return; }
    [ "$1" = --minutes ] && [ $# = 2 ] || fail "expected --minutes N, was: $*"
    case "$2" in '' | *[!0-9.]* | *.*.*) fail "minutes must be a number greater than 0, was: $2" ;; esac
    echo "$2"
}

# Reads [--learners N].
learners() {
    [ $# -gt 0 ] || { echo 30 && return; }
    [ "$1" = --learners ] && [ $# = 2 ] || fail "expected --learners N, was: $*"
    case "$2" in '' | *[!0-9]*) fail "learners must be a number from 1 to 150, was: $2" ;; esac
    [ "$2" -ge 1 ] && [ "$2" -le 150 ] || fail "learners must be a number from 1 to 150, was: $2"
    echo "$2 only"
}

# bench [engine [--quick] | stream [--learners N] | first | drag | rest | coverage | fair | soak [--minutes N] | storm [--minutes N] | fuzz [N]]
bench() {
    which=${1:-all}
    case "$which $#" in
        'all 0' | 'engine 1' | 'engine 2' | 'stream 1' | 'stream 3' | 'first 1' | 'drag 1' | 'rest 1' | 'coverage 1' | 'fair 1' | 'fuzz 1' | 'fuzz 2' | 'soak 1' | 'soak 3' | 'storm 1' | 'storm 3') ;;
        *) fail "expected: bench, bench engine [--quick], bench stream [--learners N], bench first, bench drag, bench rest, bench coverage, bench fair, bench fuzz [N], bench soak [--minutes N] or bench storm [--minutes N], was: bench $*" ;;
    esac
    [ $# -eq 0 ] || shift
    case "$which" in all | stream | first | drag | rest | soak) find_chromium ;; esac
    case "$which" in all | stream | first | drag | rest | soak | storm) build_app ;; esac
    build_measured
    case "$which" in all | stream | first | drag | rest | soak | storm) quicken_app ;; esac # last: of classes newer than it no start is quick
    case "$which" in
        all | engine) (java_paso -Dlogback.configurationFile=logback-cli.xml -cp "$measured" dev.paso.bench.EngineBench "$@") ;;
    esac
    case "$which" in
        all | stream)
            learners=$(learners "$@")
            (java_paso -cp "$measured" dev.paso.bench.stream.StreamBench "$(app_classpath)" "$PASO_CHROMIUM" $learners)
            ;;
    esac
    case "$which" in
        all | first) (java_paso -cp "$measured" dev.paso.bench.stream.FirstBench "$(app_classpath)" "$PASO_CHROMIUM") ;;
    esac
    case "$which" in
        all | drag) (java_paso -cp "$measured" dev.paso.bench.stream.DragBench "$(app_classpath)" "$PASO_CHROMIUM") ;;
    esac
    case "$which" in
        all | rest) (java_paso -cp "$measured" dev.paso.bench.stream.RestBench "$(app_classpath)") ;;
    esac
    case "$which" in
        all | coverage) (java_paso -cp "$measured" dev.paso.bench.CoverageBench) ;;
        fuzz) (java_paso -Dlogback.configurationFile=logback-cli.xml -cp "$measured" dev.paso.bench.fuzz.FuzzBench "$@") ;;
    esac
    case "$which" in
        all | fair) (java_paso -Dlogback.configurationFile=logback-cli.xml -cp "$measured" dev.paso.bench.fair.FairBench) ;;
    esac
    case "$which" in
        soak)
            minutes=$(minutes 2 "$@")
            (java_paso -cp "$measured" dev.paso.bench.stream.SoakBench "$(app_classpath)" "$PASO_CHROMIUM" "$minutes")
            ;;
        storm)
            minutes=$(minutes 20 "$@")
            (java_paso -cp "$measured" dev.paso.bench.storm.StormBench "$(app_classpath)" "$minutes")
            ;;
    esac
}
