package nl.zorgvuldig.platform.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.platform.identity.protection.RequestedAddress;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerExecutionChain;

/// Whatever stands in a session, nobody is led to another host.
class ReauthenticationReturnProperties {
    private static final URI HERE = URI.create("https://zorgvuldig.example/aanmelden/met/1/terug");

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of(
                        "/",
                        "//",
                        "\\",
                        "evil.example",
                        "https:",
                        "@",
                        ":",
                        "?",
                        "#",
                        "%2F",
                        "%5C",
                        "..",
                        ".",
                        " ",
                        "\t",
                        "\n",
                        "é",
                        "{x}",
                        "leerlingen",
                        "-")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 5_000)
    void what_is_local_stays_on_this_host(@ForAll("paths") String rest) {
        for (String path : new String[] {rest, "/" + rest}) {
            boolean local = ReauthenticationReturn.local(path);
            Statistics.collect(local);
            if (local) {
                assertThat(path).startsWith("/").doesNotContain("//", "\\", "?", "#", ":", "{");
                assertThat(HERE.resolve(path).getHost()).isEqualTo(HERE.getHost());
                assertThat(HERE.resolve(path).getScheme()).isEqualTo("https");
            }
        }
        Statistics.coverage(seen -> seen.check(true).count(count -> count > 50));
    }

    /// A page that was asked for before signing in goes by the same rule, in the session and in
    /// the row of a link.
    @Property(tries = 2_000)
    void what_comes_back_of_what_was_asked_for_is_local(@ForAll("paths") String rest) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/" + rest);
        RequestedAddress.keep(request, Stream.of(_ -> new HandlerExecutionChain(rest)));

        Optional<String> kept = RequestedAddress.find(request);
        assertThat(kept.isPresent()).isEqualTo(ReauthenticationReturn.local("/" + rest));
        kept.ifPresent(path -> assertThat(path).isEqualTo("/" + rest));
    }

    @Example
    void pages_of_the_program_are_local_and_garbage_is_nothing() {
        String person = UUID.randomUUID().toString();
        assertThat(ReauthenticationReturn.local("/leerlingen/" + person + "/dossier"))
                .isTrue();
        assertThat(ReauthenticationReturn.local("/")).isTrue();
        assertThat(ReauthenticationReturn.local("/" + "a".repeat(500))).isFalse();
        assertThat(ReauthenticationReturn.read(person + " /noodkaart")).isPresent();
        for (String garbage :
                new String[] {"", " ", person, person + " ", "x /noodkaart", person + " /a b", person + " //a"}) {
            assertThat(ReauthenticationReturn.read(garbage)).as(garbage).isEmpty();
        }
    }
}
