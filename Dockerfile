# docker build -t paso . && docker run -p 8080:8080 paso
# For a class of 30, in 1 GB and with a file system that cannot be written to:
# docker run -p 8080:8080 --read-only --tmpfs /tmp:size=64m --memory 1g paso

FROM eclipse-temurin:25-jdk AS build
COPY --from=node:24-slim /usr/local/bin/ /usr/local/bin/
COPY --from=node:24-slim /usr/local/lib/node_modules/ /usr/local/lib/node_modules/
RUN "$JAVA_HOME/bin/jlink" --output /opt/java-paso --strip-debug --no-header-files --no-man-pages --compress zip-6 \
    --include-locales en,es \
    --add-modules java.se,jdk.incubator.vector,jdk.localedata,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs
WORKDIR /paso
COPY . .
ENV MAVEN_ARGS=-Dmaven.repo.local=/cache/m2 npm_config_cache=/cache/npm
RUN --mount=type=cache,target=/cache ./paso build

FROM debian:trixie-slim
COPY --from=build /opt/java-paso /opt/java
COPY --from=build /paso/target/paso/lib /opt/paso/lib
COPY --from=build /paso/target/paso/native /opt/paso/native
COPY --from=build /paso/target/paso/paso.jar /opt/paso/
ENV OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 LANG=C.UTF-8
WORKDIR /tmp
USER 10001:10001
EXPOSE 8080
# An icon, for a page would open a session each time.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/${PORT:-8080} && printf 'GET /paso.svg HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q -m 1 ' 200' <&3"]
ENTRYPOINT ["/opt/java/bin/java", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseCompactObjectHeaders", \
    "--add-exports", "java.base/jdk.internal.module=ALL-UNNAMED", \
    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-Djava.library.path=/opt/paso/native", "-Duser.home=/tmp", \
    "-cp", "/opt/paso/paso.jar:/opt/paso/lib/*", "dev.paso.Application"]
