package nl.zorgvuldig.identity.session;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.zorgvuldig.demo.population.Landmark;
import nl.zorgvuldig.identity.WebVisitor;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// Which refusals leave a line although no rule wrote one, over HTTP. On a day of its own, so that
/// what others were refused today does not count.
@Upholds(CONFIDENTIALITY)
class GateLinesTest {
    private final DemoProgram demo = DemoProgram.running();

    /// The lines of this kind that somebody leaves.
    private List<String> lines(String handle, int day, Consumer<WebVisitor> asks) {
        List<String> lines = new java.util.ArrayList<>();
        demo.clock()
                .daysLater(
                        day,
                        () -> {
                            WebVisitor visitor = demo.signIn(handle);
                            Instant from = demo.clock().instant();
                            asks.accept(visitor);
                            lines.addAll(refused(handle, from));
                        });
        return lines;
    }

    private List<String> refused(String handle, Instant from) {
        return demo.superuser("zorgvuldig")
                .sql(
                        """
                        select act || ' ' || relation || ' ' || clause || ' ' || coalesce(subject::text, '-')
                            || ' ' || coalesce(via::text, '-') || ' ' || count
                        from audit.event
                        where board = :board and actor = :actor and at >= :from and at < :until and outcome = 'refused' order by id""")
                .param("board", demo.board().value())
                .param("actor", demo.person(handle).value())
                .param("from", from.atOffset(java.time.ZoneOffset.UTC))
                .param("until", from.atOffset(java.time.ZoneOffset.UTC).plusHours(1))
                .query(String.class)
                .list();
    }

    @Test
    void a_page_that_is_not_for_somebody_leaves_a_line_with_its_clause() {
        assertThat(
                        lines(
                                "leerkracht",
                                100,
                                visitor -> {
                                    assertThat(visitor.get("/geheimhouding/nieuw").statusCode())
                                            .isEqualTo(403);
                                }))
                .containsExactly("browse gate C3 - - 0");
    }

    @Test
    void what_a_rule_refused_and_wrote_down_is_not_written_down_twice() {
        UUID nobody = UUID.randomUUID();
        assertThat(
                        lines(
                                "leerkracht",
                                101,
                                visitor -> {
                                    visitor.get("/leerlingen/" + nobody + "/dossier");
                                    visitor.get("/functies");
                                }))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("read none C4 " + nobody);
    }

    @Test
    void an_id_of_something_else_leaves_a_line_with_that_id() {
        UUID other = UUID.randomUUID();
        String pupil = demo.pupil(Landmark.THICK_DOSSIER).toString();
        assertThat(
                        lines(
                                "leerkracht",
                                102,
                                visitor ->
                                        assertThat(
                                                        visitor.get(
                                                                        "/leerlingen/"
                                                                                + pupil
                                                                                + "/dossier/documenten/"
                                                                                + other)
                                                                .statusCode())
                                                .isEqualTo(404)))
                .containsExactly("browse gate-unknown C3 " + pupil + " " + other + " 0");
    }

    @Test
    void a_pupil_at_a_page_that_is_closed_to_pupils_leaves_a_line() {
        assertThat(
                        lines(
                                "leerling",
                                103,
                                visitor ->
                                        assertThat(visitor.get("/functies").statusCode())
                                                .isEqualTo(403)))
                .containsExactly("browse gate C3 - - 0");
    }

    @Test
    void garbage_an_unknown_address_and_a_form_without_token_leave_none() {
        assertThat(
                        lines(
                                "leerkracht",
                                104,
                                visitor -> {
                                    visitor.get("/bestaat/niet");
                                    visitor.get("/beleid/C99");
                                    visitor.get("/leerlingen/geen-nummer/dossier");
                                    HttpResponse<String> form =
                                            visitor.post("/geheimhouding/nieuw", Map.of());
                                    assertThat(form.statusCode()).isEqualTo(403);
                                }))
                .isEmpty();
    }

    @Test
    void whoever_is_not_signed_in_leaves_nothing() {
        long before = all();
        WebVisitor nobody = demo.nobody();
        for (int i = 0; i < 30; i++) {
            nobody.get("/leerlingen/" + UUID.randomUUID() + "/dossier");
            nobody.get("/functies");
            nobody.get("/toestemming/bewijs/" + UUID.randomUUID());
        }
        assertThat(all()).isEqualTo(before);
    }

    private long all() {
        return demo.superuser("zorgvuldig")
                .sql(
                        "select count(*) from audit.event where board = :board and relation like 'gate%'")
                .param("board", demo.board().value())
                .query(Long.class)
                .single();
    }

    @Test
    void who_goes_on_asking_gets_one_last_line() {
        List<String> lines =
                lines(
                        "leerkracht2",
                        105,
                        visitor -> {
                            for (int i = 0; i < GateLimit.MOST + 9; i++) {
                                visitor.get("/geheimhouding/nieuw");
                            }
                        });
        assertThat(lines).hasSize(GateLimit.MOST + 1);
        assertThat(lines.getLast()).isEqualTo("browse gate-more C3 - - " + GateLimit.MOST);
    }
}
