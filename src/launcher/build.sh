# Building with Maven, only where something has changed.

maven() {
    export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
    if command -v mvn >/dev/null 2>&1; then mvn -B -ntp "$@"; else ./mvnw -B -ntp "$@"; fi
}

# is_built NAME SOURCES...: succeeds where no source is newer than the last build of this name; what builds write does not count.
is_built() {
    stamp=target/$1.stamp
    shift
    [ -f "$stamp" ] && [ -z "$(find "$@" \( -path frontend/generated -o -path src/main/bundles \) -prune -o \
        -newer "$stamp" ! -name index.html -type f -print | head -n 1)" ]
}

# build NAME PHASE SOURCES...: builds when a source is newer than the last such build; says something only when that fails.
build() {
    name=$1
    phase=$2
    shift 2
    ! is_built "$name" "$@" || return 0
    mkdir -p target
    touch "$stamp.started"
    maven -q -Dmaven.test.skip=true -Dspotless.check.skip=true ${node_folder:+-Dvaadin.node.folder="$node_folder"} "$phase" \
        dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile=target/classpath >target/build.log 2>&1 \
        || { cat target/build.log >&2; fail "the build failed"; }
    mv "$stamp.started" "$stamp"
}

build_app() {
    is_built app pom.xml src/main frontend || echo "Building Paso; the first time takes a few minutes ..." >&2
    find_node
    build app prepare-package pom.xml src/main frontend
}

# The application's class path: a jar where its classes are remembered from one start to the next, which needs one.
app_classpath() {
    is_packed && echo "target/app.jar:$(cat target/classpath)" || echo "target/classes:$(cat target/classpath)"
}

is_packed() {
    [ -f target/app.jar ] && [ -f target/app.aot ] && [ -z "$(find target/classes -newer target/app.jar -type f -print | head -n 1)" ]
}

# Starts the application once, has it open a page of its own, and remembers what Java loaded and linked for that: the next start takes
# half as long. Without such a cache, or with one of another JDK, Java only starts more slowly.
quicken_app() {
    is_packed && return
    rm -f target/app.aot
    echo "Remembering what a start needs, once after a build ..." >&2
    "$JAVA_HOME/bin/jar" -c -f "target/app.jar.$$" -C target/classes . && mv "target/app.jar.$$" target/app.jar
    (java_paso -Dpaso.vectors=off "-XX:AOTCacheOutput=target/app.aot.$$" -cp "target/app.jar:$(cat target/classpath)" dev.paso.Application \
        --server.port=0 --server.address=127.0.0.1 --paso.rehearsal=only) >target/quicken-app.log 2>&1 &&
        mv "target/app.aot.$$" target/app.aot || rm -f "target/app.aot.$$"
}

# Tests and benchmarks, and in $measured the class path of both.
build_measured() {
    mkdir -p target
    maven -q -Pbench -Dspotless.check.skip=true test-compile >target/build.log 2>&1 || { cat target/build.log >&2; fail "the build failed"; }
    class_path
    measured="target/test-classes:target/classes:$measured_path"
}

# In $measured_path all that main code, tests and benchmarks use.
class_path() {
    if [ ! -s target/bench-classpath ] || [ pom.xml -nt target/bench-classpath ]; then
        mkdir -p target
        maven -q -Pbench dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/bench-classpath >target/build.log 2>&1 ||
            { cat target/build.log >&2; fail "what the code uses could not be brought"; }
    fi
    measured_path=$(cat target/bench-classpath)
}

# compile CLASS_PATH SOURCES CLASSES...: what changed and what that touches, without linters.
compile() {
    "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 src/launcher/Compile.java "$@"
}
