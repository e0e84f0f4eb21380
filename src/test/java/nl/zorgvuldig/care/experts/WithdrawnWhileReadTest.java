package nl.zorgvuldig.care.experts;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// A parent takes a consent back while the page of the expert is being made: after the parent was
/// told that it is taken back, the page does not go, whatever was decided before.
class WithdrawnWhileReadTest {
    private final ExpertDesk desk = new ExpertDesk(55);

    @Test
    @Upholds(EXPERTS_AFTER_CONSENT)
    void the_page_of_an_expert_is_looked_at_once_more_before_it_goes() throws SQLException {
        ExpertConsultationId id = desk.open(desk.expert, desk.agreed);
        WebVisitor expert = desk.demo.signIn("deskundige");
        String page = "/deskundige/" + id;
        assertThat(expert.get(page).body()).contains("raadt de woorden");
        long granted = desk.lines(desk.expert, DossierActs.ADVISE, "granted");

        CompletableFuture<HttpResponse<String>> read;
        try (Connection lock = desk.demo.superuserSource("zorgvuldig").getConnection();
                Statement statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("lock table dossier.entry_version in access exclusive mode");
            read = CompletableFuture.supplyAsync(() -> expert.get(page));
            await().until(() -> desk.lines(desk.expert, DossierActs.ADVISE, "granted") > granted && waiting() > 0);
            desk.answer(desk.first, id, ConsentChoice.WITHDRAWN);
            lock.rollback();
        }

        assertThat(read.join().body())
                .doesNotContain("raadt de woorden", "lezen beter begeleiden")
                .contains("C6");
        assertThat(read.join().statusCode()).isEqualTo(403);
        desk.end(id);
    }

    private int waiting() {
        return desk.demo
                .superuser("zorgvuldig")
                .sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like '%dossier.entry_version%'")
                .query(Integer.class)
                .single();
    }
}
