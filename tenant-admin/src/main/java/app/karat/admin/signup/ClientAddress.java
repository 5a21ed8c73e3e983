package app.karat.admin.signup;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The network address that a request is counted under: an IPv4 address, or the /64 network of an IPv6 one, since one household or
 * machine has a whole such network.
 */
public record ClientAddress(String value) {

    private static final int IPV6_NETWORK_BYTES = 8;

    /**
     * The address of the sender. A trusted proxy (loopback, or one of {@code proxies}) speaks for the last address of its
     * {@code X-Forwarded-For} that is not a trusted proxy itself; anybody else's header is ignored.
     */
    public static ClientAddress of(@Nullable InetAddress sender, @Nullable String forwardedFor, Set<String> proxies) {
        if (sender == null) {
            return new ClientAddress("unknown");
        }
        InetAddress client = sender;
        String[] hops = forwardedFor == null ? new String[0] : forwardedFor.split(",", -1);
        for (int hop = hops.length - 1; hop >= 0 && trusted(client, proxies); hop--) {
            InetAddress earlier = literal(hops[hop].strip());
            if (earlier == null) {
                break;
            }
            client = earlier;
        }
        return new ClientAddress(network(client));
    }

    private static boolean trusted(InetAddress address, Set<String> proxies) {
        return address.isLoopbackAddress() || proxies.contains(address.getHostAddress());
    }

    private static @Nullable InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static String network(InetAddress address) {
        if (address instanceof Inet6Address) {
            return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES));
        }
        return address.getHostAddress();
    }
}
