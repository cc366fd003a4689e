package dev.paso.ui.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paso.ui.share.LanAddresses.Net;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanAddressesTest {
    private static Net net(String name, String... addresses) {
        return new Net(name, true, false, addresses(addresses));
    }

    private static List<InetAddress> addresses(String... texts) {
        List<InetAddress> addresses = new ArrayList<>();
        for (String text : texts) {
            try {
                addresses.add(InetAddress.getByName(text));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(text, e);
            }
        }
        return addresses;
    }

    @Test
    void addressesOfSchoolNetworksComeFirstAndThenPublicOnes() {
        assertThat(LanAddresses.of(
                        Stream.of(net("eth1", "130.83.1.2"), net("wlan0", "192.168.1.23"), net("eth0", "10.0.0.7"))))
                .containsExactly("10.0.0.7", "192.168.1.23", "130.83.1.2");
    }

    @Test
    void whatNobodyElseReachesIsLeftOut() {
        assertThat(LanAddresses.of(Stream.of(
                        net("lo", "127.0.0.1"),
                        net("eth0", "169.254.3.4", "fe80::1", "fd00::7"),
                        net("docker0", "172.17.0.1"),
                        net("br-7f3a", "172.18.0.1"),
                        new Net("wlan0", false, false, addresses("192.168.1.23")),
                        new Net("eth0:1", true, true, addresses("192.168.1.24")))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8080/x", "http://127.0.0.1/", "http://[::1]:80/", "http://paso.localhost/"})
    void anAddressThatLeadsEverybodyToTheirOwnMachineIsKnown(String link) {
        assertThat(LanAddresses.isHere(URI.create(link))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://school:8080/x", "http://192.168.1.7/", "https://localhost.example.org/"})
    void anyOtherNameStays(String link) {
        assertThat(LanAddresses.isHere(URI.create(link))).isFalse();
    }

    @Test
    void anotherHostChangesNothingElseOfALink() {
        assertThat(LanAddresses.at("10.0.0.7", URI.create("http://localhost:8080/paso/playground?e=a%20b&step=3")))
                .isEqualTo("http://10.0.0.7:8080/paso/playground?e=a%20b&step=3");
        assertThat(LanAddresses.at("10.0.0.7", URI.create("http://[::1]/"))).isEqualTo("http://10.0.0.7/");
    }
}
