package nl.zorgvuldig.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Collections;
import nl.zorgvuldig.platform.kernel.MovingClock;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SessionSealsTest {
    private static final String TEXT = "het antwoord van Daan de Groot";

    private final MovingClock clock = MovingClock.morning();
    private final SessionSeals seals = new SessionSeals(TestVault.shared(), clock);
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    private String only() {
        HttpSession session = request.getSession();
        return Collections.list(session.getAttributeNames()).stream()
                .map(name -> name + "=" + session.getAttribute(name))
                .reduce("", String::concat);
    }

    @Test
    void what_is_kept_is_found_in_the_same_session_and_reads_as_nothing_in_the_database() {
        assertThat(seals.find(request, "brief")).isEmpty();
        seals.keep(request, "brief", TEXT);

        assertThat(seals.find(request, "brief")).contains(TEXT);
        assertThat(only()).isNotEmpty().doesNotContain("Daan", "antwoord");
        seals.forget(request, "brief");
        assertThat(seals.find(request, "brief")).isEmpty();
    }

    @Test
    void who_comes_to_the_same_computer_later_does_not_find_it() {
        seals.keep(request, "brief", TEXT);
        clock.pass(SessionSeals.LONGEST.minusSeconds(1));
        assertThat(seals.find(request, "brief")).contains(TEXT);

        clock.pass(Duration.ofSeconds(2));
        assertThat(seals.find(request, "brief")).isEmpty();
    }

    @Test
    void in_another_session_and_under_another_name_it_does_not_open() {
        seals.keep(request, "brief", TEXT);
        HttpSession session = request.getSession();
        Object sealed = session.getAttribute("sealed brief");
        session.setAttribute("sealed anders", sealed);
        MockHttpServletRequest elsewhere = new MockHttpServletRequest();
        elsewhere.getSession().setAttribute("sealed brief", sealed);

        assertThat(seals.find(request, "anders")).isEmpty();
        assertThat(seals.find(elsewhere, "brief")).isEmpty();
        session.setAttribute("sealed brief", "geen base64!");
        assertThat(seals.find(request, "brief")).isEmpty();
    }
}
