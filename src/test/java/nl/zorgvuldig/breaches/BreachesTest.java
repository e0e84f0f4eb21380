package nl.zorgvuldig.breaches;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Refused;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.policy.Figure;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Upholds(CONFIDENTIALITY)
class BreachesTest {
    private final BreachHands hands = new BreachHands();

    @Test
    void a_report_sent_twice_is_one_and_who_keeps_breaches_is_told_once() {
        Report wish = hands.wish(Circle.SCHOOL);
        for (int n = 0; n < 2; n++) {
            assertThat(hands.<Outcome<Nothing>>as(
                            "leerkracht", () -> hands.part(Reports.class).report(wish)))
                    .isEqualTo(Outcome.done());
        }
        Report other = new Report(
                wish.id(),
                "Iets anders.",
                wish.noticed(),
                wish.touched(),
                wish.many(),
                wish.done(),
                wish.school(),
                wish.circle());
        assertThat(hands.<Outcome<Nothing>>as(
                        "leerkracht", () -> hands.part(Reports.class).report(other)))
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
        Report wish = hands.wish(Circle.SCHOOL);
        assertThat(hands.<Outcome<Nothing>>as(
                        "directeur2", () -> hands.part(Reports.class).report(wish)))
                .isEqualTo(Outcome.rejected("school", Sentence.of("breaches.no.school")));
        assertThat(hands.<Outcome<Nothing>>as(
                        "ouder", () -> hands.part(Reports.class).report(wish)))
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

    private Breach by(Report wish, String handle) {
        return new Breach(
                wish.id(),
                hands.demo.person(handle),
                hands.demo.clock().instant(),
                hands.noticed,
                wish.school(),
                Circle.SCHOOL,
                wish.touched(),
                Many.ONE,
                wish.what(),
                "");
    }

    @Test
    void a_high_risk_closes_only_when_authority_and_persons_were_told() {
        BreachId breach = hands.report(Circle.SCHOOL);
        assertThat(hands.close(breach)).contains("breaches.no.close_unjudged");
        assertThat(hands.notified(breach)).contains("breaches.no.notice_without_risk");
        assertThat(hands.assess(breach, Risk.HIGH)).isEmpty();
        assertThat(hands.assess(breach, Risk.HIGH)).as("the same again").isEmpty();
        assertThat(hands.count("assessment", breach)).isEqualTo(1);
        assertThat(hands.close(breach)).contains("breaches.no.close_unnotified");
        assertThat(hands.notified(breach)).isEmpty();
        assertThat(hands.close(breach)).contains("breaches.no.close_untold");
        assertThat(hands.announce(breach, Announcement.Way.EACH)).contains("breaches.no.nobody");
        assertThatThrownBy(() -> hands.as(
                        "fg",
                        () -> hands.part(Work.class)
                                .write(
                                        BreachActs.KEEP_BREACH,
                                        () -> hands.part(BreachPartStore.class).add(breach, closing()))))
                .as("the database agrees")
                .hasStackTraceContaining("row-level security");
        assertThat(hands.announce(breach, Announcement.Way.OTHERWISE)).isEmpty();
        assertThat(hands.close(breach)).isEmpty();
        assertThat(hands.read("fg", breach).state()).isEqualTo(BreachState.CLOSED);
        assertThat(hands.assess(breach, Risk.UNLIKELY)).contains("breaches.no.closed");
        assertThatThrownBy(() -> directly(breach)).hasStackTraceContaining("row-level security");
    }

    private Closing closing() {
        return new Closing("x", hands.demo.person("fg"), hands.demo.clock().instant());
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
                                                new Assessment(
                                                        7,
                                                        Risk.UNLIKELY,
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
        BreachId breach = hands.report(Circle.PROTECTION);
        hands.assess(breach, Risk.LIKELY);
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
        BreachId breach = hands.report(Circle.SCHOOL);
        assertThat(hands.ask("directeur", BreachActs.READ_BREACH, breach)).isInstanceOf(Granted.class);
        for (String other : List.of("directeur", "leerkracht", "ib", "beheer")) {
            assertThat(circle(other, breach, "protection")).as(other).isZero();
        }
        for (int n = 0; n < 2; n++) {
            hands.narrow(breach);
        }
        assertThat(hands.ask("directeur", BreachActs.READ_BREACH, breach)).isInstanceOf(Refused.class);
        assertThat(circle("fg", breach, "school")).isZero();
        assertThat(hands.read("bestuur", breach).breach().circle()).isEqualTo(Circle.PROTECTION);
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
        assertThat(figures).allMatch(one -> one.school().isEmpty());
    }
}
