# Vite brings changes of the front end into the browser; changed Java is compiled here, and then the application starts again.

# The application takes the place of this script, so that whatever ends the one ends the other; the watcher then ends by itself, and so
# does Vite, which holds a line to the application.
dev() {
    port=$(port "$@")
    find_node
    prepare_dev
    compile_dev || fail "the code does not compile"
    watch_dev $$ &
    java_paso -XX:TieredStopAtLevel=1 -Dvaadin.productionMode=false -Dvaadin.frontend.hotdeploy=true -Dvaadin.node.folder="$node_folder" \
        -Dspring.devtools.restart.trigger-file=.reload \
        -cp "src/main/resources:target/dev/classes:$dev_path" dev.paso.Application $port
}

# What it runs with, and in target/dev/classes what tells Vaadin where its front end is.
prepare_dev() {
    mkdir -p target/dev/classes
    if [ ! -s target/dev/classpath ] || [ pom.xml -nt target/dev/classpath ]; then
        maven -q -Pdev -Dpaso.classes="$PWD/target/dev/classes" -Dspotless.check.skip=true -Dvaadin.node.folder="$node_folder" process-resources \
            dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile=target/dev/classpath >target/build.log 2>&1 ||
            { cat target/build.log >&2; fail "what it runs with could not be prepared"; }
    fi
    dev_path=$(cat target/dev/classpath)
}

# watch_dev PROCESS: until it ends; what it started last, such as an npm install under way, ends with it.
watch_dev() {
    children=
    while kill -0 "$1" 2>/dev/null; do
        children=$(pgrep -P "$1" 2>/dev/null || true)
        if [ -n "$(find src/main -newer target/dev/stamp -type f ! -name '*.css' ! -name '*.svg' -print | head -n 1)" ]; then
            compile_dev || echo "paso: the last change does not compile; the application goes on without it" >&2
        fi
        sleep 1
    done
    [ -z "$children" ] || kill $children 2>/dev/null || true
}

compile_dev() {
    touch target/dev/stamp
    compile "$dev_path" src/main/java target/dev/classes && touch target/dev/classes/.reload
}
