package nl.zorgvuldig.oversight.unusual;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.zorgvuldig.AtOnce;
import nl.zorgvuldig.access.control.AccessRefusal;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.oversight.unusual.UnusualReading.UnusualKind;
import nl.zorgvuldig.oversight.unusual.UnusualReadings.OfficerReview;
import nl.zorgvuldig.oversight.unusual.UnusualReadings.Opened;
import nl.zorgvuldig.oversight.unusual.UnusualReadings.Which;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.audit.LogSearch;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Figure;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Rejections;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// Reading that stands out, on a board of its own: found in the log, seen by who may, reviewed by
/// the officer.
@Upholds(CONFIDENTIALITY)
class UnusualReadingsTest {
    private final UnusualBoard board = new UnusualBoard();
    private final DemoProgram program = board.program;
    private final LocalDate today = board.today;
    private final SchoolId elm = board.elm;
    private final PersonId officer = board.officer;
    private final PersonId chair = board.chair;
    private final PersonId head = board.head;
    private final PersonId teacher = board.teacher;

    @Test
    void what_is_found_grows_and_looking_twice_finds_it_once() {
        board.refused(teacher, 9);
        assertThat(board.look()).isZero();
        board.refused(teacher, 1);
        assertThat(board.look()).isEqualTo(1);
        assertThat(board.look()).isZero();
        board.refused(teacher, 3);
        assertThat(board.look()).isEqualTo(1);
        assertThat(board.list(officer, Which.WAITING)).singleElement().satisfies(finding -> {
            assertThat(finding.unusual().kind()).isEqualTo(UnusualKind.MANY_REFUSALS);
            assertThat(finding.unusual().person()).contains(teacher);
            assertThat(finding.unusual().amount()).isEqualTo(13);
        });
    }

    @Test
    void refusals_of_who_is_not_of_the_staff_are_never_listed() {
        for (AccountKind kind : List.of(AccountKind.GUARDIAN, AccountKind.PUPIL, AccountKind.EXPERT)) {
            PersonId person = UnusualBoard.person();
            board.asProgram(() -> {
                board.account(person, kind);
                return 0;
            });
            board.refused(person, 12);
        }
        board.refused(UnusualBoard.person(), 12);
        assertThat(board.look()).isZero();
        assertThat(board.list(officer, Which.ALL)).isEmpty();
    }

    @Test
    void what_was_too_early_or_over_is_no_refusal_to_ask_about() {
        board.refused(teacher, 12, AuditEvent.NOT_OPEN);
        assertThat(board.look()).isZero();
        assertThat(board.list(officer, Which.ALL)).isEmpty();
    }

    @Test
    void only_the_days_that_are_asked_for_are_looked_at() {
        board.refused(teacher, 10);
        Clock tomorrow = Clock.fixed(at(today.plusDays(1)), SchoolDay.ZONE);
        assertThat(board.asProgram(() -> program.part(UnusualSearch.class).look(tomorrow, 0)))
                .isZero();
        assertThat(board.asProgram(() -> program.part(UnusualSearch.class).look(tomorrow, 1)))
                .isEqualTo(1);
    }

    private static java.time.Instant at(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(SchoolDay.ZONE).toInstant();
    }

    @Test
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    void a_head_sees_what_is_about_the_own_school_and_not_what_is_about_the_head() {
        UnusualReading ofSchool = board.kept(teacher, Optional.of(elm));
        UnusualReading ofNone = board.kept(UnusualBoard.person(), Optional.empty());
        UnusualReading ofHead = board.kept(head, Optional.of(elm));
        assertThat(board.list(head, Which.ALL))
                .extracting(finding -> finding.unusual().id())
                .containsExactly(ofSchool.id());
        assertThat(board.find(head, ofHead.id())).isEmpty();
        assertThat(board.find(head, ofNone.id())).isEmpty();
        assertThat(board.list(officer, Which.ALL)).hasSize(3);
        assertThat(board.list(chair, Which.ALL)).hasSize(3);
        assertThat(board.enter(teacher)).isInstanceOf(AccessRefusal.class);
        assertThat(board.as(teacher, this::rows)).isEmpty();
    }

    private List<UnusualFinding> rows() {
        return program.part(Work.class)
                .read(LogActs.READ_LOG, () -> program.part(UnusualStore.class).list(false, 9, Optional.empty()));
    }

    @Test
    void a_review_stays_is_for_the_officer_alone_and_waits_again_when_there_is_more() {
        board.refused(teacher, 10);
        board.look();
        UUID id = board.list(officer, Which.WAITING).getFirst().unusual().id();
        FormId form = FormId.next(program.clock());
        assertThat(said(review(id, form, ""))).containsExactly("oversight.unusual.no_note");
        assertThat(said(review(id, form, "bsn 111222333"))).containsExactly("web.text.citizen_number");
        assertThat(review(id, form, "Nagevraagd bij Kim.")).isEqualTo(Outcome.done());
        assertThat(review(id, form, "Nagevraagd bij Kim.")).isEqualTo(Outcome.done());
        assertThat(review(id, form, "Iets anders.")).isEqualTo(Outcome.formReused());
        assertThat(board.list(officer, Which.WAITING)).isEmpty();
        assertThat(board.find(officer, id).orElseThrow().reviews())
                .extracting(OfficerReview::note)
                .containsExactly("Nagevraagd bij Kim.");
        assertThat(board.find(chair, id).orElseThrow().reviews()).isEmpty();
        assertThat(board.find(chair, id).orElseThrow().mayReview()).isFalse();
        assertThat(board.as(chair, () -> notes(id))).isEmpty();
        assertThat(board.as(head, () -> notes(id))).isEmpty();

        board.refused(teacher, 2);
        board.look();
        assertThat(board.list(officer, Which.WAITING))
                .singleElement()
                .satisfies(finding -> assertThat(finding.reviewedAmount()).isEqualTo(10));
    }

    @Test
    void the_same_review_at_the_same_moment_is_one_and_another_is_not_taken_for_it() {
        board.refused(teacher, 10);
        board.look();
        UUID id = board.list(officer, Which.WAITING).getFirst().unusual().id();
        FormId form = FormId.next(program.clock());
        Map<String, Outcome<Nothing>> answers = new ConcurrentHashMap<>();
        AtOnce.each(List.of("Nagevraagd bij Kim.", "Iets anders."), note -> answers.put(note, review(id, form, note)));
        String kept = board.find(officer, id).orElseThrow().reviews().stream()
                .map(OfficerReview::note)
                .collect(Collectors.joining("|"));
        assertThat(answers.keySet()).contains(kept);
        answers.forEach((note, answer) ->
                assertThat(answer).as(note).isEqualTo(note.equals(kept) ? Outcome.done() : Outcome.formReused()));
    }

    private Outcome<Nothing> review(UUID id, FormId form, String note) {
        Opened opened = board.find(officer, id).orElseThrow();
        return board.as(officer, () -> program.part(UnusualReadings.class).review(opened, form, note));
    }

    private static List<String> said(Outcome<Nothing> outcome) {
        return Rejections.of(outcome).stream()
                .map(objection -> objection.because().key())
                .toList();
    }

    private List<OfficerReview> notes(UUID id) {
        return program.part(Work.class)
                .read(
                        LogActs.READ_LOG,
                        () -> program.part(UnusualReviewStore.class).list(id));
    }

    @Test
    void nobody_reviews_what_is_about_themselves_and_the_database_says_it_too() {
        UnusualReading mine = board.kept(officer, Optional.empty());
        Opened opened = board.find(officer, mine.id()).orElseThrow();
        assertThat(opened.mayReview()).isFalse();
        assertThat(said(review(mine.id(), FormId.next(program.clock()), "Niets aan de hand.")))
                .containsExactly("oversight.unusual.not_yours");
        for (PersonId person : List.of(officer, chair, head, teacher)) {
            OfficerReview forced = new OfficerReview(
                    UUID.randomUUID(), mine.id(), 7, person, program.clock().instant(), "Toch.");
            assertThatThrownBy(() -> board.as(
                            person,
                            () -> program.part(Work.class)
                                    .write(
                                            LogActs.READ_LOG,
                                            () -> program.part(UnusualReviewStore.class)
                                                    .add(forced))))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void each_look_is_a_line_in_the_log() {
        board.kept(teacher, Optional.of(elm));
        board.list(head, Which.ALL);
        board.enter(teacher);
        List<AuditEvent> lines = board.asProgram(() -> program.part(AuditLog.class)
                .search(
                        LogSearch.period(at(today.minusDays(1)), at(today.plusDays(1)))
                                .doing(LogActs.READ_LOG),
                        9,
                        Optional.empty())
                .events());
        assertThat(lines)
                .extracting(event -> event.outcome() + " " + event.relation() + " " + event.count())
                .containsExactlyInAnyOrder(
                        "REFUSED " + AccessRelation.NONE.code() + " 0", "GRANTED " + AccessRelation.HEAD.code() + " 1");
    }

    @Test
    void what_waits_for_more_than_a_month_is_counted_for_the_board_and_never_by_school() {
        board.refused(teacher, 10);
        board.kept(head, Optional.of(elm));
        board.look();
        assertThat(count(today))
                .extracting(Figure::code, Figure::school, Figure::count, Figure::of)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("unusual_waiting", Optional.empty(), 0L, 2L));
        LocalDate later = today.plusDays(40);
        assertThat(count(later))
                .extracting(Figure::code, Figure::count, Figure::standing)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("unusual_waiting", 2L, Figure.Standing.AT_RISK));
    }

    private List<Figure> count(LocalDate day) {
        return board.asProgram(() -> program.part(UnusualReadingFigures.class).count(day));
    }
}
