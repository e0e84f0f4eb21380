package nl.zorgvuldig.breaches;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.audit.Outcome;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Upholds(CONFIDENTIALITY)
class BreachesTest {
    private final BreachHands hands = new BreachHands();

    private int count(String table, BreachId breach) {
        return hands.demo
                .superuser("zorgvuldig")
                .sql(
                        "select count(*) from breaches."
                                + table
                                + " where board = :board and "
                                + (table.equals("breach") ? "id" : "breach")
                                + " = :breach")
                .param("board", hands.demo.board().value())
                .param("breach", breach.value())
                .query(Integer.class)
                .single();
    }

    private void round() {
        hands.part(Boards.class)
                .program(hands.demo.board())
                .run(() -> hands.part(BreachWork.class).run());
    }

    @Test
    void a_report_sent_twice_is_one_and_who_keeps_breaches_is_told_once() {
        Report wish = hands.wish(Circle.SCHOOL);
        for (int n = 0; n < 2; n++) {
            assertThat(hands.as("leerkracht", () -> hands.part(Reports.class).report(wish)))
                    .isEmpty();
        }
        Report other =
                new Report(
                        wish.id(),
                        "Iets anders.",
                        wish.noticed(),
                        wish.touched(),
                        wish.many(),
                        wish.done(),
                        wish.school(),
                        wish.circle());
        assertThat(hands.as("leerkracht", () -> hands.part(Reports.class).report(other)))
                .extracting(Objection::field)
                .containsExactly("what");
        round();
        assertThat(count("breach", wish.id())).isEqualTo(1);
        assertThat(count("warning", wish.id())).isEqualTo(1);
        assertThat(
                        hands.demo
                                .superuser("zorgvuldig")
                                .sql(
                                        "select count(*) from mail.message where kind = 'breach-warning' and addressee = :fg")
                                .param("fg", hands.demo.person("fg").value())
                                .query(Integer.class)
                                .single())
                .isPositive();
    }

    @Test
    void nobody_reports_at_a_school_where_they_do_not_work_and_a_parent_reports_nothing() {
        Report wish = hands.wish(Circle.SCHOOL);
        assertThat(hands.as("directeur2", () -> hands.part(Reports.class).report(wish)))
                .extracting(Objection::field)
                .containsExactly("school");
        assertThat(hands.as("ouder", () -> hands.part(Reports.class).report(wish)))
                .extracting(one -> one.because().key())
                .containsExactly("breaches.no.staff");
        for (String stranger : List.of("ouder", "directeur2", "deskundige")) {
            assertThatThrownBy(
                            () ->
                                    hands.as(
                                            stranger,
                                            () -> {
                                                hands.part(BreachSeals.class).make(wish.id());
                                                hands.part(Work.class)
                                                        .change(
                                                                Act.REPORT_BREACH,
                                                                () ->
                                                                        hands.part(BreachStore.class)
                                                                                .add(by(wish, stranger)));
                                                return 0;
                                            }))
                    .hasStackTraceContaining("row-level security");
        }
        assertThat(count("breach", wish.id())).isZero();
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
        assertThat(count("assessment", breach)).isEqualTo(1);
        assertThat(hands.close(breach)).contains("breaches.no.close_unnotified");
        assertThat(hands.notified(breach)).isEmpty();
        assertThat(hands.close(breach)).contains("breaches.no.close_untold");
        assertThat(hands.announce(breach, Announcement.Way.EACH))
                .contains("breaches.no.nobody");
        assertThatThrownBy(
                        () ->
                                hands.as(
                                        "fg",
                                        () ->
                                                hands.part(Work.class)
                                                        .write(
                                                                Act.KEEP_BREACH,
                                                                () ->
                                                                        hands.part(StepStore.class)
                                                                                .add(
                                                                                        breach,
                                                                                        closing()))))
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
                () ->
                        hands.part(Work.class)
                                .write(
                                        Act.KEEP_BREACH,
                                        () ->
                                                hands.part(StepStore.class)
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
                                                                        hands.demo
                                                                                .clock()
                                                                                .instant()))));
    }

    @Test
    void the_log_names_whom_an_account_opened_and_each_parent_is_told_once_with_proof() {
        BreachId breach = hands.report(Circle.SCHOOL);
        PersonId actor = hands.demo.person("leerkracht2");
        List<People.Family> families =
                hands.demo.population().families().stream()
                        .filter(one -> one.kind() == People.FamilyKind.TOGETHER)
                        .filter(one -> one.guardians().size() == 2)
                        .limit(60)
                        .toList();
        Set<PupilId> opened =
                families.stream()
                        .flatMap(one -> one.children().stream())
                        .collect(Collectors.toSet());
        opened.forEach(one -> hands.opened(actor, one, Outcome.GRANTED));
        hands.opened(actor, new PupilId(UUID.randomUUID()), Outcome.GRANTED);
        assertThat(hands.assess(breach, Risk.HIGH)).isEmpty();
        assertThat(hands.select(breach, actor)).isEmpty();
        Breaches.File file = hands.read("fg", breach);
        assertThat(hands.as("fg", () -> hands.part(Selections.class).listAffected(file)))
                .extracting(Affected::pupil)
                .containsAll(opened);
        assertThat(hands.as("fg", () -> hands.part(Selections.class).list(file)))
                .hasSize(1)
                .allSatisfy(one -> assertThat(one.lines()).isGreaterThan(one.pupils()));
        assertThat(hands.notified(breach)).isEmpty();
        assertThat(hands.announce(breach, Announcement.Way.EACH)).isEmpty();
        round();
        round();
        List<Telling> told = hands.as("fg", () -> hands.part(Breaches.class).listTold(file));
        assertThat(told).extracting(Telling::person).doesNotHaveDuplicates().isNotEmpty();
        assertThat(told).anyMatch(one -> one.state() == Telling.State.SENT);
        assertThat(told).anyMatch(one -> one.state() == Telling.State.TO_PRINT);
        assertThat(hands.close(breach)).contains("breaches.no.close_untold");
        letters(breach);
        assertThat(hands.close(breach)).isEmpty();
        gone(breach);
    }

    /// Printing is not telling; who watches over data hands out nothing.
    private void letters(BreachId breach) {
        assertThat(hands.as("fg", () -> hands.part(Letters.class).list())).isEmpty();
        List<Telling> own = hands.as("directeur", () -> hands.part(Letters.class).list());
        assertThat(own).allMatch(one -> one.school().equals(hands.school));
        List<Telling> all = hands.as("bestuur", () -> hands.part(Letters.class).list());
        Set<PersonId> people = all.stream().map(Telling::person).collect(Collectors.toSet());
        assertThat(hands.as("bestuur", () -> hands.part(Letters.class).handed(people)))
                .as("not printed yet")
                .isZero();
        List<BreachLetter> printed = hands.as("bestuur", () -> hands.part(Letters.class).print());
        assertThat(printed).hasSize(all.size());
        assertThat(printed).allMatch(one -> one.paragraphs().contains(BreachHands.MESSAGE));
        assertThat(hands.as("bestuur", () -> hands.part(Letters.class).handed(people)))
                .isEqualTo(all.size());
        assertThat(count("telling", breach)).isGreaterThan(1);
    }

    /// At the end of its term all of it goes, key first, and not a day before.
    private void gone(BreachId breach) {
        LocalDate today = hands.demo.clock().today();
        KeyName key = new KeyName(hands.demo.board(), breach.value(), Keeping.BREACH);
        hands.part(Boards.class)
                .program(hands.demo.board())
                .run(() -> hands.part(BreachEnds.class).run(today.plusYears(5)));
        assertThat(hands.part(Vault.class).exists(key)).isTrue();
        hands.part(Boards.class)
                .program(hands.demo.board())
                .run(() -> hands.part(BreachEnds.class).run(today.plusYears(5).plusDays(1)));
        assertThat(hands.part(Vault.class).exists(key)).isFalse();
        for (String table :
                List.of(
                        "breach", "assessment", "notice", "announcement", "closing", "selection",
                        "affected", "telling", "warning")) {
            assertThat(count(table, breach)).as(table).isZero();
        }
    }

    @Test
    void nothing_of_an_open_breach_can_be_destroyed() {
        BreachId breach = hands.report(Circle.PROTECTION);
        hands.assess(breach, Risk.LIKELY);
        hands.part(Boards.class)
                .program(hands.demo.board())
                .run(
                        () ->
                                hands.part(Work.class)
                                        .change(
                                                Act.DESTROY,
                                                () -> {
                                                    hands.part(StepStore.class).delete(breach);
                                                    hands.part(BreachStore.class).delete(breach);
                                                }));
        assertThat(count("assessment", breach)).isEqualTo(1);
        assertThat(count("breach", breach)).isEqualTo(1);
        assertThat(
                        hands.as(
                                "leerkracht",
                                () ->
                                        hands.part(Work.class)
                                                .read(
                                                        Act.REPORT_BREACH,
                                                        () ->
                                                                hands.part(JdbcClient.class)
                                                                        .sql(
                                                                                "select count(*) from breaches.assessment where board = access.board()")
                                                                        .query(Integer.class)
                                                                        .single())))
                .as("who reported sees nothing of the judgement")
                .isZero();
    }
}
