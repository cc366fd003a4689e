# ./paso train, code, table, scores and book, which start in a third of a second.

# What the JVM has to say goes to standard error, for standard output is JSON.
java_cli() {
    java_paso -XX:+UseSerialGC -Xlog:disable -Xlog:all=error:stderr -Dlogback.configurationFile=logback-cli.xml \
        -cp "target/cli.jar:$(cat target/classpath)" "$@"
}

# Remembers loaded classes from one start to the next, which needs a jar: the answer then comes in a third of the time.
# Without a cache, or with one of another JDK, Java only starts more slowly.
quicken() {
    [ target/cli.jar -nt target/classes.stamp ] && return
    rm -f target/cli.aot
    "$JAVA_HOME/bin/jar" -c -f "target/cli.jar.$$" -C target/classes . && mv "target/cli.jar.$$" target/cli.jar
    echo '{"version": 1, "data": {"type": "Moons"}, "split": {"type": "TrainTestSplit"}, "scale": {"type": "StandardScaler"},
        "model": [{"type": "Linear", "in": 2, "out": 10}, {"type": "ReLU"}, {"type": "Linear", "in": 10, "out": 1}],
        "init": {"type": "Torch"}, "loss": {"type": "BCEWithLogitsLoss"}, "optimizer": {"type": "Adam"},
        "loader": {"batch_size": 16}, "epochs": 100}' |
        (java_cli -Dpaso.vectors=off "-XX:AOTCacheOutput=target/cli.aot.$$" dev.paso.cli.Main train -) >target/quicken.log 2>&1 &&
        mv "target/cli.aot.$$" target/cli.aot || rm -f "target/cli.aot.$$"
}

# train FILE|- [--steps], code FILE|- [--data], table FILE|-, scores FILE|-, book
cli() {
    build classes compile pom.xml src/main
    quicken
    cache=target/cli.aot
    [ -f "$cache" ] || cache=
    if [ "$1" != book ]; then
        which=$1
        shift
        for word in "$@"; do # a file is named from where one stands
            shift
            case "$word" in -*) ;; *) word=$(from_here "$word") ;; esac
            set -- "$@" "$word"
        done
        set -- "$which" "$@"
    fi
    java_cli ${cache:+"-XX:AOTCache=$cache"} dev.paso.cli.Main "$@"
}
