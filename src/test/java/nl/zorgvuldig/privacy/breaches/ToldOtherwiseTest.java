package nl.zorgvuldig.privacy.breaches;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A breach of which nobody can be told, and one that closes while somebody searches the log.
@Upholds(CONFIDENTIALITY)
class ToldOtherwiseTest {
    private final BreachHands hands = new BreachHands();

    @Test
    void when_nobody_can_be_told_it_is_made_known_otherwise_and_closes() {
        BreachId breach = hands.report(BreachVisibility.SCHOOL);
        hands.announced(breach, hands.children(DemoPeople.FamilyKind.UNKNOWN).get(1));
        assertThat(hands.announce(breach, BreachAnnouncement.Way.OTHERWISE))
                .as("nobody looked yet")
                .containsExactly("breaches.no.announced");
        assertThatThrownBy(() -> announcedOtherwise(breach))
                .as("the database agrees")
                .hasStackTraceContaining("row-level security");
        hands.round();
        assertThat(hands.read("fg", breach).state()).isEqualTo(BreachState.TO_TELL);
        assertThat(hands.close(breach)).contains("breaches.no.close_untold");
        assertThat(hands.announce(breach, BreachAnnouncement.Way.EACH)).containsExactly("breaches.no.announced");
        assertThat(hands.announce(breach, BreachAnnouncement.Way.OTHERWISE)).isEmpty();
        assertThat(hands.announce(breach, BreachAnnouncement.Way.OTHERWISE)).containsExactly("breaches.no.announced");
        assertThat(hands.read("fg", breach).announcement().orElseThrow().way())
                .isEqualTo(BreachAnnouncement.Way.OTHERWISE);
        assertThat(hands.read("fg", breach).state()).isEqualTo(BreachState.TO_CLOSE);
        assertThat(hands.close(breach)).isEmpty();
    }

    /// Past the rules.
    private int announcedOtherwise(BreachId breach) {
        BreachAnnouncement what = new BreachAnnouncement(
                BreachAnnouncement.Way.OTHERWISE,
                BreachHands.MESSAGE,
                hands.demo.person("fg"),
                hands.demo.clock().instant());
        return hands.as(
                "fg",
                () -> hands.part(Work.class)
                        .write(
                                BreachActs.KEEP_BREACH,
                                () -> hands.part(BreachPartStore.class).add(breach, what)));
    }

    @Test
    void whom_a_search_finds_while_it_closes_is_told_first() throws Exception {
        BreachId breach = hands.report(BreachVisibility.SCHOOL);
        List<PupilId> children = hands.children(DemoPeople.FamilyKind.TOGETHER);
        hands.announced(breach, children.get(2));
        hands.told();
        assertThat(hands.read("fg", breach).state()).isEqualTo(BreachState.TO_CLOSE);
        try (ExecutorService other = Executors.newSingleThreadExecutor();
                Connection search = hands.demo.superuserSource("zorgvuldig").getConnection()) {
            search.setAutoCommit(false);
            keep(search, breach, children.get(3));
            Future<List<String>> closing = other.submit(() -> hands.close(breach));
            Awaitility.await().until(() -> closing.isDone() || hands.waitsForLock());
            assertThat(closing.isDone()).as("it waits for what was found").isFalse();
            search.commit();
            assertThat(closing.get()).contains("breaches.no.close_untold");
        }
        assertThat(hands.count("closing", breach)).isZero();
    }

    /// As a search does, up to where it commits.
    private void keep(Connection search, BreachId breach, PupilId pupil) throws SQLException {
        try (PreparedStatement hold = search.prepareStatement(
                        "select pg_advisory_xact_lock(hashtextextended('breach ' || ? || ' ' || ?, 0))");
                PreparedStatement add = search.prepareStatement("""
                                insert into breaches.affected (board, breach, pupil, selection, school)
                                select board, breach, ?, selection, school from breaches.affected
                                where breach = ? limit 1""")) {
            hold.setString(1, hands.demo.board().toString());
            hold.setString(2, breach.toString());
            hold.execute();
            add.setObject(1, pupil.value());
            add.setObject(2, breach.value());
            assertThat(add.executeUpdate()).isEqualTo(1);
        }
    }
}
