package nl.zorgvuldig.retention;

import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgvuldig.database.TestDatabase;
import nl.zorgvuldig.holdings.Holding;
import nl.zorgvuldig.holdings.HoldsPersonalData;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Rejections;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.story.DemoProgram;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
class SchedulesTest {
    private static final Term SHORT = new Term(18, Term.Unit.MONTHS);

    private final DemoProgram program = DemoProgram.running();
    private final BoardId board = TestDatabase.newBoard();
    private final PersonId chair = new PersonId(UUID.randomUUID());
    private final PersonId head = new PersonId(UUID.randomUUID());
    private final Schedules schedules = program.part(Schedules.class);

    SchedulesTest() {
        as(PersonId.PROGRAM, () -> {
            program.part(Schools.class).setUpBoard("Stichting De Beuken");
            program.part(Staff.class)
                    .grant(new FunctionHeld(
                            UUID.randomUUID(),
                            chair,
                            StaffFunction.BOARD,
                            Optional.empty(),
                            Period.since(program.clock().today())));
            return 0;
        });
    }

    @Test
    void every_class_a_holder_names_stands_in_the_schedule_and_has_words() {
        Set<String> named = program.parts(HoldsPersonalData.class).stream()
                .flatMap(holder -> holder.describe().stream())
                .map(Holding::retention)
                .collect(Collectors.toSet());
        Set<String> known =
                StandardSchedule.CLASSES.stream().map(RetentionClass::code).collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(6);
        assertThat(known).containsAll(named);
        for (Language language : Language.values()) {
            for (String code : known) {
                assertThat(new Languages().in(language).has("retention.class." + code))
                        .as(code)
                        .isTrue();
                assertThat(new Languages().in(language).has("retention.because_of." + code))
                        .as(code)
                        .isTrue();
            }
        }
    }

    /// When a card goes is decided by `emergency.StayRules`, which a test there holds.
    @Test
    void the_schedule_says_on_which_day_an_emergency_card_goes() {
        Languages languages = new Languages();
        Sentence card = Sentence.of("retention.because_of.EMERGENCY_CARD");
        assertThat(languages.in(Language.DUTCH).say(card))
                .contains("op de dag na de laatste schooldag")
                .doesNotContain("van school gaat");
        assertThat(languages.in(Language.ENGLISH).say(card))
                .contains("on the day after the pupil’s last school day")
                .doesNotContain("leaves");
    }

    @Test
    void everyone_reads_the_schedule_without_signing_in() {
        String page = program.nobody().get("/bewaartermijnen").body();
        assertThat(page).contains("Leerlingdossier").contains("2 jaar").contains("4 weken");
    }

    @Test
    void the_board_makes_a_class_shorter_once() {
        assertThat(change(chair, new TermWish(SHORT, "", 0))).isEqualTo(Outcome.done());
        assertThat(as(head, schedules::current).get(Part.DOSSIER)).isEqualTo(SHORT);

        assertThat(change(chair, new TermWish(SHORT, "", 1))).isEqualTo(Outcome.done());
        assertThat(stored()).isEqualTo(1);
        assertThat(change(chair, new TermWish(new Term(1, Term.Unit.YEARS), "", 0)))
                .isEqualTo(Outcome.conflict());
        assertThat(Rejections.of(change(chair, new TermWish(new Term(3, Term.Unit.YEARS), "", 1))))
                .extracting(Objection::field)
                .containsExactly("ground");
        assertThat(stored()).isEqualTo(1);
        assertThat(change(chair, new TermWish(new Term(3, Term.Unit.YEARS), "Archiefwet, artikel 3", 1)))
                .isEqualTo(Outcome.done());
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void the_database_takes_no_term_from_anybody_else() {
        assertThatThrownBy(() -> change(head, new TermWish(SHORT, "", 0))).isInstanceOf(DataAccessException.class);
        assertThat(stored()).isZero();
    }

    private Outcome<Nothing> change(PersonId person, TermWish wish) {
        return as(
                person,
                () -> schedules.change(schedules.current().find("PUPIL_DOSSIER").orElseThrow(), wish));
    }

    private long stored() {
        return program.superuser("zorgvuldig")
                .sql("select count(*) from retention.term where board = :board")
                .param("board", board.value())
                .query(Long.class)
                .single();
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return new Acting(board, person, Act.BROWSE, program.clock().today()).call(work::get);
    }
}
