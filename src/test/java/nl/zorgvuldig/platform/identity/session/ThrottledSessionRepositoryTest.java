package nl.zorgvuldig.platform.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Objects;
import nl.zorgvuldig.platform.identity.session.ThrottledSessionRepository.Unhurried;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

class ThrottledSessionRepositoryTest {
    private final ThrottledSessionRepository<MapSession> sessions =
            new ThrottledSessionRepository<>(new MapSessionRepository(new HashMap<>()));

    @Test
    void use_within_the_minute_is_not_noticed_and_later_use_is() {
        Unhurried<MapSession> session = sessions.createSession();
        Instant begin = session.getLastAccessedTime();

        session.setLastAccessedTime(begin.plusSeconds(59));
        assertThat(session.getLastAccessedTime()).isEqualTo(begin);

        session.setLastAccessedTime(begin.plusSeconds(60));
        assertThat(session.getLastAccessedTime()).isEqualTo(begin.plusSeconds(60));
    }

    /// Not when the answer leaves: that may be inside a unit of work that only reads.
    @Test
    void use_is_remembered_when_it_is_noticed() {
        Unhurried<MapSession> session = sessions.createSession();
        sessions.save(session);
        Unhurried<MapSession> found = Objects.requireNonNull(sessions.findById(session.getId()));
        Instant later = found.getLastAccessedTime().plusSeconds(61);

        found.setLastAccessedTime(later);

        assertThat(Objects.requireNonNull(sessions.findById(session.getId())).getLastAccessedTime())
                .isEqualTo(later);
    }

    @Test
    void a_session_is_found_as_it_was_saved_until_it_is_deleted() {
        Unhurried<MapSession> session = sessions.createSession();
        session.setAttribute("form", "secret");
        session.setMaxInactiveInterval(Duration.ofMinutes(30));
        sessions.save(session);

        Unhurried<MapSession> found = Objects.requireNonNull(sessions.findById(session.getId()));
        assertThat(found.<String>getAttribute("form")).isEqualTo("secret");
        assertThat(found.getMaxInactiveInterval()).isEqualTo(Duration.ofMinutes(30));

        sessions.deleteById(session.getId());
        assertThat(sessions.findById(session.getId())).isNull();
    }

    @Test
    void a_session_holds_text_and_nothing_else() {
        assertThat(SessionTextConverter.conversion().convert("é", byte[].class))
                .isEqualTo(new byte[] {(byte) 0xc3, (byte) 0xa9});
        assertThat(SessionTextConverter.conversion().convert(new byte[] {'a'}, Object.class))
                .isEqualTo("a");
        assertThatExceptionOfType(ConversionFailedException.class)
                .isThrownBy(() -> SessionTextConverter.conversion().convert(new ArrayList<>(), byte[].class));
    }
}
