package dev.paso.ui.share;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** By which addresses other machines of a network reach this one: what a page on localhost cannot know. */
public final class LanAddresses {
    private static final Logger LOG = LoggerFactory.getLogger(LanAddresses.class);

    /** Networks between this machine and machines inside it: nobody of a class is there. */
    private static final Pattern INNER = Pattern.compile("(docker|br-|veth|virbr|vmnet|vboxnet|podman|cni|lxc).*");

    private static final Pattern LOOPBACK = Pattern.compile("localhost|.*\\.localhost|127\\..*|\\[::1]|0\\.0\\.0\\.0");

    /** A network that this machine has a part in. */
    record Net(String name, boolean isUp, boolean isVirtual, List<InetAddress> addresses) {}

    private LanAddresses() {}

    /** Of this machine, the likeliest first. */
    public static List<String> here() {
        if (Files.exists(Path.of("/.dockerenv")) || Files.exists(Path.of("/run/.containerenv"))) {
            return List.of(); // a container knows only its own inner network
        }
        try {
            return of(NetworkInterface.networkInterfaces().map(LanAddresses::net));
        } catch (SocketException e) {
            LOG.info("This machine does not tell its addresses: {}", e.getMessage());
            return List.of();
        }
    }

    /** IPv4 alone, for somebody may have to type it; addresses of home and school networks before public ones. */
    static List<String> of(Stream<Net> nets) {
        return nets.filter(net -> net.isUp && !net.isVirtual)
                .filter(net -> !INNER.matcher(net.name).matches())
                .flatMap(net -> net.addresses.stream())
                .filter(address -> address instanceof Inet4Address
                        && !address.isLoopbackAddress()
                        && !address.isLinkLocalAddress())
                .sorted(Comparator.comparing((InetAddress address) -> !address.isSiteLocalAddress())
                        .thenComparing(InetAddress::getHostAddress))
                .map(InetAddress::getHostAddress)
                .distinct()
                .toList();
    }

    private static Net net(NetworkInterface found) {
        boolean isUp;
        try {
            isUp = found.isUp() && !found.isLoopback();
        } catch (SocketException e) { // it has just gone
            isUp = false;
        }
        return new Net(
                found.getName(), isUp, found.isVirtual(), found.inetAddresses().toList());
    }

    /** Whether {@code link} leads everybody who opens it to their own machine. */
    static boolean isHere(URI link) {
        return link.getHost() != null && LOOPBACK.matcher(link.getHost()).matches();
    }

    /** {@code link} by another name of its host. */
    static String at(String host, URI link) {
        String port = link.getPort() < 0 ? "" : ":" + link.getPort();
        String rest = link.toString().substring((link.getScheme() + "://" + link.getRawAuthority()).length());
        return link.getScheme() + "://" + host + port + rest;
    }
}
