package nl.zorgvuldig.platform.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.audit.AllActs;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.LogUnavailable;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignInProgram;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.MovingClock;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

class SignInCompleteTest {
    private final TestDatabase database = TestDatabase.shared();
    private final MovingClock clock = MovingClock.morning();
    private final SignedInUser noor =
            new SignedInUser(TestDatabase.newBoard(), new PersonId(UUID.randomUUID()), AccountKind.STAFF);

    private SignIn signIn(HikariDataSource log) {
        return new SignIn(
                new AuditLog(log, database.app(), database.work(), SignInProgram.noKeys(), AllActs.KNOWN, clock),
                List.of(),
                clock);
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void without_a_line_in_the_log_nobody_is_signed_in() {
        HikariDataSource away = new HikariDataSource();
        away.close();
        MockHttpServletRequest request = new MockHttpServletRequest();

        assertThatExceptionOfType(LogUnavailable.class)
                .isThrownBy(() -> signIn(away).complete(request, noor, SignInMethod.LINK));

        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void the_session_before_is_ended() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpSession before = new MockHttpSession();
        request.setSession(before);

        signIn((HikariDataSource) database.log()).complete(request, noor, SignInMethod.LINK);

        assertThat(before.isInvalid()).isTrue();
        assertThat(request.getSession(false)).isNotNull().isNotSameAs(before);
    }

    @ParameterizedTest
    @EnumSource(AccountKind.class)
    void a_presence_is_read_as_it_was_written_and_ends(AccountKind kind) {
        SignedInUser who = new SignedInUser(noor.board(), noor.person(), kind);
        SessionPresence presence = new SessionPresence(who, SignInMethod.LINK, clock.instant());

        assertThat(SessionPresence.read(presence.text())).contains(presence);
        Instant end = clock.instant().plus(kind.longest());
        assertThat(presence.over(end.minusSeconds(1))).isFalse();
        assertThat(presence.over(end)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1 2 3 4 5",
                "00000000-0000-0000-0000-000000000001 00000000-0000-0000-0000-000000000002 KING LINK 1",
                "00000000-0000-0000-0000-000000000001 00000000-0000-0000-0000-000000000002 STAFF LINK 1 2",
                "00000000-0000-0000-0000-000000000001 00000000-0000-0000-0000-000000000002 STAFF LINK 99999999999999999"
            })
    void what_this_program_did_not_write_is_nobody(String text) {
        assertThat(SessionPresence.read(text)).isEmpty();
    }
}
