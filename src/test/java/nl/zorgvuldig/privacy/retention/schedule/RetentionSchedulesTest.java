package nl.zorgvuldig.privacy.retention.schedule;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.holdings.DataHolding;
import nl.zorgvuldig.platform.holdings.PersonalDataHolder;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Rejections;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.RetentionClass;
import nl.zorgvuldig.privacy.retention.RetentionSchedules;
import nl.zorgvuldig.privacy.retention.RetentionSchedules.TermWish;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
class RetentionSchedulesTest {
    private static final RetentionTerm SHORT = new RetentionTerm(18, RetentionTerm.Unit.MONTHS);

    private final DemoProgram program = DemoProgram.running();
    private final BoardId board = TestDatabase.newBoard();
    private final PersonId chair = new PersonId(UUID.randomUUID());
    private final PersonId head = new PersonId(UUID.randomUUID());
    private final RetentionSchedules schedules = program.part(RetentionSchedules.class);

    RetentionSchedulesTest() {
        as(PersonId.PROGRAM, () -> {
            program.part(Schools.class).setUpBoard("Stichting De Beuken");
            program.part(Staff.class)
                    .grant(new HeldFunction(
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
        Set<String> named = program.parts(PersonalDataHolder.class).stream()
                .flatMap(holder -> holder.describe().stream())
                .map(DataHolding::retention)
                .collect(Collectors.toSet());
        Set<String> known = StandardRetentionSchedule.CLASSES.stream()
                .map(RetentionClass::code)
                .collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(6);
        assertThat(known).containsAll(named);
        for (Language language : Language.values()) {
            for (String code : known) {
                assertThat(new MessageCatalog().in(language).has("retention.class." + code))
                        .as(code)
                        .isTrue();
                assertThat(new MessageCatalog().in(language).has("retention.because_of." + code))
                        .as(code)
                        .isTrue();
            }
        }
    }

    /// When a card goes is decided by `emergency.CardRetentionRules`, which a test there holds.
    @Test
    void the_schedule_says_on_which_day_an_emergency_card_goes() {
        MessageCatalog languages = new MessageCatalog();
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
        assertThat(as(head, schedules::current).get(PupilDataPart.DOSSIER)).isEqualTo(SHORT);

        assertThat(change(chair, new TermWish(SHORT, "", 1))).isEqualTo(Outcome.done());
        assertThat(stored()).isEqualTo(1);
        assertThat(change(chair, new TermWish(new RetentionTerm(1, RetentionTerm.Unit.YEARS), "", 0)))
                .isEqualTo(Outcome.conflict());
        assertThat(Rejections.of(change(chair, new TermWish(new RetentionTerm(3, RetentionTerm.Unit.YEARS), "", 1))))
                .extracting(Objection::field)
                .containsExactly("ground");
        assertThat(stored()).isEqualTo(1);
        assertThat(change(
                        chair,
                        new TermWish(new RetentionTerm(3, RetentionTerm.Unit.YEARS), "Archiefwet, artikel 3", 1)))
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
