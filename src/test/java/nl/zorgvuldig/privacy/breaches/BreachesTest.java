package nl.zorgvuldig.privacy.breaches;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.zorgvuldig.access.control.AccessRefusal;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.breaches.reports.BreachReport;
import nl.zorgvuldig.privacy.breaches.reports.BreachReports;
import nl.zorgvuldig.privacy.breaches.warnings.BreachFigures;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Upholds(CONFIDENTIALITY)
class BreachesTest {
    private final BreachHands hands = new BreachHands();

    @Test
    void a_report_sent_twice_is_one_and_who_keeps_breaches_is_told_once() {
        BreachReport wish = hands.wish(BreachVisibility.SCHOOL);
        for (int n = 0; n < 2; n++) {
            assertThat(hands.<Outcome<Nothing>>as(
                            "leerkracht", () -> hands.part(BreachReports.class).report(wish)))
                    .isEqualTo(Outcome.done());
        }
        BreachReport other = new BreachReport(
                wish.id(),
                "Iets anders.",
                wish.noticed(),
                wish.touched(),
                wish.many(),
                wish.done(),
                wish.school(),
                wish.circle());
        assertThat(hands.<Outcome<Nothing>>as(
                        "leerkracht", () -> hands.part(BreachReports.class).report(other)))
                .isEqualTo(Outcome.formReused());
        hands.round();
        assertThat(hands.count("breach", wish.id())).isEqualTo(1);
        assertThat(hands.count("warning", wish.id())).isEqualTo(1);
        assertThat(hands.demo
                        .superuser("zorgvuldig")
                        .sql("select count(*) from mail.message where kind = 'breach-warning' and addressee = :fg")
                        .param("fg", hands.demo.person("fg").value())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void nobody_reports_at_a_school_where_they_do_not_work_and_a_parent_reports_nothing() {
        BreachReport wish = hands.wish(BreachVisibility.SCHOOL);
        assertThat(hands.<Outcome<Nothing>>as(
                        "directeur2", () -> hands.part(BreachReports.class).report(wish)))
                .isEqualTo(Outcome.rejected("school", Sentence.of("breaches.no.school")));
        assertThat(hands.<Outcome<Nothing>>as(
                        "ouder", () -> hands.part(BreachReports.class).report(wish)))
                .isEqualTo(Outcome.rejected("what", Sentence.of("breaches.no.staff")));
        for (String stranger : List.of("ouder", "directeur2", "deskundige")) {
            assertThatThrownBy(() -> hands.as(stranger, () -> {
                        hands.part(BreachSeals.class).make(wish.id());
                        hands.part(Work.class)
                                .change(
                                        BreachActs.REPORT_BREACH,
                                        () -> hands.part(BreachStore.class).add(by(wish, stranger)));
                        return 0;
                    }))
                    .hasStackTraceContaining("row-level security");
        }
        assertThat(hands.count("breach", wish.id())).isZero();
    }

    private Breach by(BreachReport wish, String handle) {
        return new Breach(
                wish.id(),
                hands.demo.person(handle),
                hands.demo.clock().instant(),
                hands.noticed,
                wish.school(),
                BreachVisibility.SCHOOL,
                wish.touched(),
                AffectedCount.ONE,
                wish.what(),
                "");
    }

    @Test
    void a_high_risk_closes_only_when_authority_and_persons_were_told() {
        BreachId breach = hands.report(BreachVisibility.SCHOOL);
        assertThat(hands.close(breach)).contains("breaches.no.close_unjudged");
        assertThat(hands.notified(breach)).contains("breaches.no.notice_without_risk");
        assertThat(hands.assess(breach, BreachRisk.HIGH)).isEmpty();
        assertThat(hands.assess(breach, BreachRisk.HIGH)).as("the same again").isEmpty();
        assertThat(hands.count("assessment", breach)).isEqualTo(1);
        assertThat(hands.close(breach)).contains("breaches.no.close_unnotified");
        assertThat(hands.notified(breach)).isEmpty();
        assertThat(hands.close(breach)).contains("breaches.no.close_untold");
        assertThat(hands.announce(breach, BreachAnnouncement.Way.EACH)).contains("breaches.no.nobody");
        assertThatThrownBy(() -> hands.as(
                        "fg",
                        () -> hands.part(Work.class)
                                .write(
                                        BreachActs.KEEP_BREACH,
                                        () -> hands.part(BreachPartStore.class).add(breach, closing()))))
                .as("the database agrees")
                .hasStackTraceContaining("row-level security");
        assertThat(hands.announce(breach, BreachAnnouncement.Way.OTHERWISE)).isEmpty();
        assertThat(hands.close(breach)).isEmpty();
        assertThat(hands.read("fg", breach).state()).isEqualTo(BreachState.CLOSED);
        assertThat(hands.assess(breach, BreachRisk.UNLIKELY)).contains("breaches.no.closed");
        assertThatThrownBy(() -> directly(breach)).hasStackTraceContaining("row-level security");
    }

    private BreachClosing closing() {
        return new BreachClosing(
                "x", hands.demo.person("fg"), hands.demo.clock().instant());
    }

    /// An assessment past the rules, of a breach that is closed.
    private int directly(BreachId breach) {
        return hands.as(
                "fg",
                () -> hands.part(Work.class)
                        .write(
                                BreachActs.KEEP_BREACH,
                                () -> hands.part(BreachPartStore.class)
                                        .add(
                                                breach,
                                                new BreachAssessment(
                                                        7,
                                                        BreachRisk.UNLIKELY,
                                                        hands.noticed,
                                                        "",
                                                        "a",
                                                        "b",
                                                        "c",
                                                        "d",
                                                        hands.demo.person("fg"),
                                                        hands.demo.clock().instant()))));
    }

    @Test
    void nothing_of_an_open_breach_can_be_destroyed() {
        BreachId breach = hands.report(BreachVisibility.PROTECTION);
        hands.assess(breach, BreachRisk.LIKELY);
        hands.part(Boards.class)
                .program(hands.demo.board())
                .run(() -> hands.part(Work.class).change(Act.DESTROY, () -> {
                    hands.part(BreachPartStore.class).delete(breach);
                    hands.part(BreachStore.class).delete(breach);
                }));
        assertThat(hands.count("assessment", breach)).isEqualTo(1);
        assertThat(hands.count("breach", breach)).isEqualTo(1);
        assertThat(hands.as(
                        "leerkracht",
                        () -> hands.part(Work.class)
                                .read(
                                        BreachActs.REPORT_BREACH,
                                        () -> hands.part(JdbcClient.class)
                                                .sql(
                                                        "select count(*) from breaches.assessment where board = access.board()")
                                                .query(Integer.class)
                                                .single())))
                .as("who reported sees nothing of the judgement")
                .isZero();
    }

    @Test
    void a_breach_can_be_kept_from_the_head_and_never_the_other_way_round() {
        BreachId breach = hands.report(BreachVisibility.SCHOOL);
        assertThat(hands.ask("directeur", BreachActs.READ_BREACH, breach)).isInstanceOf(Granted.class);
        for (String other : List.of("directeur", "leerkracht", "ib", "beheer")) {
            assertThat(circle(other, breach, "protection")).as(other).isZero();
        }
        for (int n = 0; n < 2; n++) {
            hands.narrow(breach);
        }
        assertThat(hands.ask("directeur", BreachActs.READ_BREACH, breach)).isInstanceOf(AccessRefusal.class);
        assertThat(circle("fg", breach, "school")).isZero();
        assertThat(hands.read("bestuur", breach).breach().circle()).isEqualTo(BreachVisibility.PROTECTION);
        assertThat(hands.demo
                        .superuser("zorgvuldig")
                        .sql("select count(*) from audit.event where via = :breach and relation = 'narrowed'")
                        .param("breach", breach.value())
                        .query(Integer.class)
                        .single())
                .as("once, and in the log")
                .isEqualTo(1);
    }

    /// Past the rules.
    private int circle(String handle, BreachId breach, String circle) {
        return hands.as(
                handle,
                () -> hands.part(Work.class)
                        .write(
                                BreachActs.KEEP_BREACH,
                                () -> hands.part(JdbcClient.class)
                                        .sql(
                                                "update breaches.breach set circle = :circle where board = access.board() and id = :id")
                                        .param("circle", circle)
                                        .param("id", breach.value())
                                        .update()));
    }

    @Test
    void what_is_nearly_out_of_time_is_counted_for_the_board_as_a_whole() {
        List<Figure> figures = hands.part(Boards.class)
                .program(hands.demo.board())
                .call(() ->
                        hands.part(BreachFigures.class).count(hands.demo.clock().today()));
        assertThat(figures).extracting(Figure::code).containsExactly("breach_short", "breach_past");
        assertThat(figures.getFirst().count()).isPositive();
        assertThat(figures.getFirst().standing()).isEqualTo(Figure.Standing.AT_RISK);
        assertThat(figures).allMatch(figure -> figure.school().isEmpty());
    }
}
