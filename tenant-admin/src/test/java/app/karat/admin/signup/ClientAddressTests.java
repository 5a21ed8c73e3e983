package app.karat.admin.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClientAddressTests {

    @Test
    void aStrangersHeaderIsIgnored() {
        assertThat(of("203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
    }

    @Test
    void loopbackSpeaksForItsClient() {
        assertThat(of("127.0.0.1", "198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(of("::1", "198.51.100.1")).isEqualTo("198.51.100.1");
    }

    @Test
    void onlyTheHopBesideTheLastTrustedProxyCounts() {
        assertThat(of("127.0.0.1", "6.6.6.6, 198.51.100.1, 10.0.0.7")).isEqualTo("198.51.100.1");
        assertThat(of("127.0.0.1", "198.51.100.1, nonsense")).isEqualTo("127.0.0.1");
        assertThat(of("127.0.0.1", "example.com")).isEqualTo("127.0.0.1");
    }

    @Test
    void withoutAHeaderTheProxyCountsItself() {
        assertThat(of("127.0.0.1", null)).isEqualTo("127.0.0.1");
        assertThat(of("127.0.0.1", "")).isEqualTo("127.0.0.1");
    }

    @Test
    void aWholeIpv6NetworkCountsAsOne() {
        assertThat(of("2001:db8:1:2:3:4:5:6", null)).isEqualTo(of("2001:db8:1:2:ffff::1", null));
        assertThat(of("2001:db8:1:2::1", null)).isNotEqualTo(of("2001:db8:1:3::1", null));
    }

    private static String of(String sender, String forwarded) {
        return ClientAddress.of(InetAddress.ofLiteral(sender), forwarded, Set.of("10.0.0.7"))
                .value();
    }
}
