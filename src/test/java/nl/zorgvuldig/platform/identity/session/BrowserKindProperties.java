package nl.zorgvuldig.platform.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.zorgvuldig.platform.identity.session.BrowserKind.Machine;
import nl.zorgvuldig.platform.identity.session.BrowserKind.Program;

class BrowserKindProperties {
    @Property
    void whatever_a_browser_says_a_few_known_words_are_kept(@ForAll String says) {
        BrowserKind kind = BrowserKind.of(says);

        assertThat(BrowserKind.read(kind.text())).contains(kind);
        assertThat(kind.text()).matches("[A-Z]+ [A-Z]+");
    }

    @Property
    void anything_else_is_no_kind(@ForAll String text, @ForAll Program one, @ForAll Machine on) {
        assertThat(BrowserKind.read(text)).isEmpty();
        assertThat(BrowserKind.read(new BrowserKind(one, on).text() + " ")).isEmpty();
    }

    @Example
    void browsers_are_known_by_what_they_say() {
        is("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "FIREFOX LINUX");
        is(
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0",
                "EDGE WINDOWS");
        is(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML,"
                        + " like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
                "SAFARI IPHONE");
        is(
                "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/140.0.0.0 Safari/537.36",
                "CHROME CHROMEBOOK");
        is(
                "Mozilla/5.0 (Linux; Android 15; SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
                "SAMSUNG ANDROID");
        is("curl/8.14", "OTHER OTHER");
        assertThat(BrowserKind.of(null).text()).isEqualTo("OTHER OTHER");
    }

    private static void is(String says, String kind) {
        assertThat(BrowserKind.of(says).text()).isEqualTo(kind);
    }
}
