package nl.zorgvuldig.platform.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/// All that is known of each place where somebody is signed in is found, however the database
/// stored it and whichever way it takes to it.
@Upholds(Clause.CONFIDENTIALITY)
class SessionBySessionTest {
    private static final int PLACES = 5;

    private final PersonId person = new PersonId(UUID.randomUUID());

    @Test
    void each_session_is_whole_when_its_rows_lie_among_those_of_others() throws Exception {
        try (Connection connection = TestDatabase.shared().app().getConnection()) {
            SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
            JdbcIndexedSessionRepository stored = new SessionConfiguration().storedSessions(source);
            for (int place = 0; place < PLACES; place++) {
                open(stored);
            }
            JdbcClient client = JdbcClient.create(source);
            scatter(client);
            client.sql("set enable_nestloop = off").update();
            client.sql("set enable_mergejoin = off").update();
            try {
                Map<String, ? extends Session> found = stored.findByPrincipalName(person.toString());
                assertThat(found).hasSize(PLACES);
                assertThat(found.values())
                        .allSatisfy(session -> assertThat(session.getAttributeNames())
                                .contains(SessionPresence.ATTRIBUTE, BrowserKind.ATTRIBUTE));
            } finally {
                client.sql("reset enable_nestloop").update();
                client.sql("reset enable_mergejoin").update();
            }
        }
    }

    private <S extends Session> void open(org.springframework.session.SessionRepository<S> sessions) {
        S session = sessions.createSession();
        Map.of(
                        SessionPresence.ATTRIBUTE,
                        new SessionPresence(
                                        new SignedInUser(TestDatabase.newBoard(), person, AccountKind.STAFF),
                                        SignInMethod.LINK,
                                        Instant.now())
                                .text(),
                        BrowserKind.ATTRIBUTE,
                        BrowserKind.of("Firefox/140").text())
                .forEach(session::setAttribute);
        sessions.save(session);
    }

    /// First one attribute of every session, then the other.
    private void scatter(JdbcClient client) {
        int moved = client.sql("""
                                with gone as (
                                    delete from identity.spring_session_attributes a using identity.spring_session s
                                    where s.primary_id = a.session_primary_id and s.principal_name = :person
                                    returning a.*)
                                insert into identity.spring_session_attributes
                                select * from gone order by attribute_name, session_primary_id""").param("person", person.toString()).update();
        assertThat(moved).isEqualTo(2 * PLACES);
    }
}
