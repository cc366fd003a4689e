# What others get: one jar for whoever only runs it, and a folder for the Dockerfile, from which nothing has to be unpacked.

ship() {
    build_app
    pack
    rm -rf target/paso
    mkdir -p target/paso/lib
    tr ':' '\n' <target/classpath | xargs -I {} cp {} target/paso/lib/
    "$JAVA_HOME/bin/jar" -c -f target/paso/paso.jar -C target/classes .
    unpack_natives
    echo "Paso is in target/paso.jar: java -jar target/paso.jar"
}

# The jar holds ND4J's native code for the system on which it is built; on another it does without.
pack() {
    maven -q jar:jar spring-boot:repackage >target/build.log 2>&1 || { cat target/build.log >&2; fail "target/paso.jar could not be made"; }
}

# ND4J's libraries, once and here: 360 MB that would be unpacked into memory or a home where they are first needed. Java loads
# what native/ names from where it lies, in native/all, and there the libraries find each other; JavaCPP, which would copy
# OpenBLAS under another name, does not find it and need not.
unpack_natives() {
    [ "$(uname -s)" = Linux ] || return 0 # elsewhere JavaCPP unpacks them
    mkdir -p target/paso/native/all
    for jar in target/paso/lib/nd4j-native-*-linux-*.jar target/paso/lib/openblas-*-linux-*.jar target/paso/lib/javacpp-*-linux-*.jar; do
        (cd target/paso/native/all && "$JAVA_HOME/bin/jar" -x -f "../../lib/${jar##*/}")
        rm "$jar"
    done
    find target/paso/native/all -mindepth 2 -name 'lib*.so*' -type f -exec mv {} target/paso/native/all/ \;
    rm -r target/paso/native/all/org target/paso/native/all/META-INF
    ln -s libopenblas.so.0 target/paso/native/all/libopenblas_nolapack.so.0
    for library in target/paso/native/all/libjni*.so; do
        ln -s "all/${library##*/}" target/paso/native/
    done
}
