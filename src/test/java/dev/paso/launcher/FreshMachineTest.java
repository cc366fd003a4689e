package dev.paso.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import dev.paso.launcher.Machine.Said;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./paso run} where neither a JDK nor Node is: it brings them, or says in one sentence what to install and how. */
class FreshMachineTest {
    private static final String JDK = "OpenJDK25U-jdk_x64_linux_hotspot_25.0.4_7.tar.gz";
    private static final String NODE = "node-v24.18.0-linux-x64.tar.gz";

    @TempDir
    private Path place;

    private Machine machine;
    private Path archives;
    private HttpServer source;

    @BeforeEach
    void aSourceOfTools() throws IOException {
        machine = new Machine(place);
        archives = Files.createDirectory(place.resolve("archives"));
        source = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                archives,
                SimpleFileServer.OutputLevel.NONE);
        source.start();
        machine.set(
                "PASO_TOOLS_SOURCE", "http://127.0.0.1:" + source.getAddress().getPort());
        uname("Linux", "x86_64");
        // stands for Maven, which the wrapper brings
        machine.write("pom.xml", "");
        machine.write("src/main/a", "");
        machine.write("frontend/a", "");
        Machine.script(machine.folder().resolve("mvnw"), "echo a.jar >target/classpath; node --version >target/node");
    }

    @AfterEach
    void close() {
        source.stop(0);
    }

    private void uname(String system, String processor) throws IOException {
        machine.program(
                "uname",
                "case $1 in -s) echo " + system + " ;; -m) echo " + processor + " ;; *) echo " + system + " "
                        + processor + " ;; esac");
    }

    private void jdk(String archive, String home) throws IOException, InterruptedException {
        Path folder = place.resolve("jdk-25.0.4+7");
        Files.createDirectories(folder.resolve(home));
        Files.writeString(folder.resolve(home).resolve("release"), "JAVA_VERSION=\"25.0.4\"\n");
        Machine.script(folder.resolve(home).resolve("bin/java"), "echo \"java of $0 runs $*\"");
        Machine.script(folder.resolve(home).resolve("bin/javac"), "");
        pack(archive, folder);
    }

    private void node(String archive) throws IOException, InterruptedException {
        Path folder = place.resolve("node-v24.18.0");
        Machine.script(folder.resolve("bin/node"), "echo v24.18.0");
        Machine.script(folder.resolve("bin/npm"), "");
        pack(archive, folder);
    }

    /** Small archives have checksums of their own. */
    private void pack(String archive, Path folder) throws IOException, InterruptedException {
        Path file = archives.resolve(archive);
        Process tar = new ProcessBuilder(
                        "tar",
                        "-czf",
                        file.toString(),
                        "-C",
                        place.toString(),
                        folder.getFileName().toString())
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();
        Path sums = machine.folder().resolve("src/launcher/tools.sha256");
        String now = Files.readString(sums)
                .replaceFirst("(?m)^[0-9a-f]{64}(?=  " + Pattern.quote(archive) + "$)", sha256(file));
        assertThat(now).contains(sha256(file));
        Files.writeString(sums, now);
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, x86_64, OpenJDK25U-jdk_x64_linux_hotspot_25.0.4_7.tar.gz, node-v24.18.0-linux-x64.tar.gz, .",
        "Linux, aarch64, OpenJDK25U-jdk_aarch64_linux_hotspot_25.0.4_7.tar.gz, node-v24.18.0-linux-arm64.tar.gz, .",
        "Darwin, x86_64, OpenJDK25U-jdk_x64_mac_hotspot_25.0.4_7.tar.gz, node-v24.18.0-darwin-x64.tar.gz, Contents/Home",
        "Darwin, arm64, OpenJDK25U-jdk_aarch64_mac_hotspot_25.0.4_7.tar.gz, node-v24.18.0-darwin-arm64.tar.gz, Contents/Home"
    })
    void whatIsMissingIsBroughtOnceAndPasoRuns(String system, String processor, String jdk, String node, String home)
            throws IOException, InterruptedException {
        uname(system, processor);
        jdk(jdk, home);
        node(node);
        Said said = machine.paso("run", "--port", "8123");
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.err())
                .contains("paso: no JDK 25 or newer was found; bringing JDK 25 (Temurin 25.0.4+7")
                .contains("paso: no Node 24 with npm was found; bringing Node 24");
        assertThat(said.out()).contains("/.tools/jdk").contains("dev.paso.Application --server.port=8123");
        assertThat(Files.readString(machine.folder().resolve("target/node"))).isEqualTo("v24.18.0\n");
        assertThat(leftOver()).containsExactly("jdk", "node");

        source.stop(0);
        Said again = machine.paso("run");
        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.err()).doesNotContain("bringing");
    }

    private List<String> leftOver() throws IOException {
        try (Stream<Path> files = Files.list(machine.folder().resolve(".tools"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsNotWhatItsMakerPublishedIsRefused() throws IOException, InterruptedException {
        jdk(JDK, ".");
        Files.writeString(archives.resolve(JDK), "something else");
        Said said = machine.paso("run");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err())
                .contains(
                        JDK
                                + " is not what its maker published (its SHA-256 is another), so it was deleted. Install a JDK 25");
        assertThat(leftOver()).doesNotContain("jdk", JDK);
    }

    @Test
    void whereNothingCanBeFetchedOneSentenceSaysWhatToInstall() throws IOException, InterruptedException {
        Said withoutJdk = machine.paso("run");
        assertThat(withoutJdk.status()).isEqualTo(1);
        assertThat(withoutJdk.err())
                .contains(
                        JDK
                                + " could not be fetched. Install a JDK 25 (Debian and Ubuntu: apt-get install openjdk-25-jdk;");
        jdk(JDK, ".");
        Said withoutNode = machine.paso("run");
        assertThat(withoutNode.status()).isEqualTo(1);
        assertThat(withoutNode.err()).contains(NODE + " could not be fetched. Install Node 24 with npm");
    }

    @Test
    void whatDoesNotRunHereIsNotKept() throws IOException, InterruptedException {
        jdk(JDK, ".");
        Machine.script(place.resolve("jdk-25.0.4+7/bin/java"), "exit 127");
        pack(JDK, place.resolve("jdk-25.0.4+7"));
        Said said = machine.paso("run");
        assertThat(said.err()).contains("the JDK 25 that was brought does not run on this system. Install a JDK 25");
        assertThat(leftOver()).isEmpty();
    }

    @Test
    void anotherSystemIsToldSo() throws IOException, InterruptedException {
        uname("FreeBSD", "amd64");
        assertThat(machine.paso("run").err())
                .contains("there is none to bring for this machine (FreeBSD amd64). Install a JDK 25");
        uname("Linux", "riscv64");
        assertThat(machine.paso("run").err())
                .contains("there is none to bring for this machine (Linux riscv64). Install a JDK 25");
    }

    @Test
    void withoutCurlItSaysSo() throws IOException, InterruptedException {
        machine.remove("curl");
        assertThat(machine.paso("run").err())
                .isEqualTo(
                        "paso: no JDK 25 or newer was found, and without curl it cannot be brought. Install a JDK 25 "
                                + "(Debian and Ubuntu: apt-get install openjdk-25-jdk; macOS: brew install --cask temurin@25; others: adoptium.net) "
                                + "and set JAVA_HOME to its folder.\n");
    }

    @Test
    void everyArchiveHasAChecksum() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/launcher/tools.sha256")))
                .hasSize(8)
                .allMatch(line -> line.matches("[0-9a-f]{64}  \\S+\\.tar\\.gz"))
                .doesNotHaveDuplicates();
    }
}
