package nl.zorgvuldig.access.control.reviews;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.lists.HeadedSchools;
import nl.zorgvuldig.access.control.reviews.AccessReviews.NewGuide;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.casework.WorkList;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GroupGuidance;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffFunction;
import nl.zorgvuldig.story.DemoProgram;
import org.junit.jupiter.api.Test;

/// Once a school year a head looks through who was let in; it is kept, and the head is reminded.
@Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
class AccessReviewsTest {
    private final DemoProgram program = DemoProgram.running();
    private final BoardId board = TestDatabase.newBoard();
    private final LocalDate today = program.clock().today();
    private final School els = school("99AD", "De Els");
    private final School berk = school("99AE", "De Berk");
    private final PersonId sietske = new PersonId(UUID.randomUUID());
    private final PersonId noor = new PersonId(UUID.randomUUID());

    private static School school(String brin, String name) {
        return new School(new SchoolId(UUID.randomUUID()), brin, name);
    }

    AccessReviewsTest() {
        asProgram(() -> {
            program.part(Schools.class).setUpBoard("Stichting De Bomen");
            program.part(Schools.class).add(els);
            program.part(Schools.class).add(berk);
            grant(sietske, StaffFunction.HEAD, els);
            program.part(Accounts.class)
                    .open(NewAccount.of(sietske, AccountKind.STAFF, new PersonName("Sietske", "", "Elzinga"))
                            .withEmail(sietske + "@bomen.example"));
            return 0;
        });
        program.part(Boards.class).add(board);
    }

    private void grant(PersonId person, StaffFunction function, School school) {
        program.part(Staff.class)
                .grant(new HeldFunction(
                        UUID.randomUUID(),
                        person,
                        function,
                        Optional.of(school.id()),
                        Period.since(today.minusDays(400))));
    }

    private <T> T as(PersonId person, Supplier<T> work) {
        return new Acting(board, person, Act.BROWSE, today).call(work::get);
    }

    private <T> T asProgram(Supplier<T> work) {
        return program.part(Boards.class).program(board).call(work::get);
    }

    private AccessReviews reviews(int daysLater) {
        return new AccessReviews(
                program.part(AccessReviewStore.class),
                program.part(AccessReviewSheets.class),
                program.part(HeadedSchools.class),
                program.part(AuditLog.class),
                program.part(Work.class),
                Clock.offset(program.clock(), Duration.ofDays(daysLater)));
    }

    private String standing(School school) {
        return asProgram(() -> program.part(AccessReviewFigures.class).count(today).stream()
                .filter(figure -> figure.school().equals(Optional.of(school.id())))
                .map(figure -> figure.count() + " " + figure.standing())
                .findFirst()
                .orElseThrow());
    }

    @Test
    void a_head_is_told_who_guides_a_group_by_a_file_since_short() {
        Group group =
                new Group(new GroupId(UUID.randomUUID()), els.id(), SchoolYear.of(today), "g5", "Groep 5", "5", false);
        Period rest =
                new Period(today.minusDays(90), SchoolYear.of(today).period().until());
        Clock before = Clock.offset(program.clock(), Duration.ofDays(-15));
        asProgram(() -> {
            program.part(Schools.class).add(group);
            for (UUID id : List.of(UUID.randomUUID(), Id.next(before))) {
                program.part(Staff.class).guide(new GroupGuidance(id, sietske, group.id(), rest));
            }
            return 0;
        });
        assertThat(as(sietske, () -> reviews(0).begunLately())).isEmpty();

        asProgram(() -> {
            program.part(Staff.class).guide(new GroupGuidance(Id.next(program.clock()), noor, group.id(), rest));
            return 0;
        });
        assertThat(as(noor, () -> reviews(0).begunLately())).isEmpty();
        assertThat(as(sietske, () -> reviews(0).begunLately()))
                .containsOnly(Map.entry(els, List.of(new NewGuide(new PersonName("", "", "–"), group.shortName()))));
    }

    @Test
    void a_head_looks_through_the_own_school_and_that_it_was_done_is_kept_once() {
        AccessReviews reviews = program.part(AccessReviews.class);
        assertThat(waiting(sietske, 0)).containsExactly(els.id());
        assertThat(standing(els)).isEqualTo("1 UPHELD");
        AccessReviewSheet sheet = as(sietske, reviews::list).getFirst();
        assertThat(sheet.functions()).hasSize(1);
        assertThat(as(sietske, () -> reviews.done(berk.id(), sheet.seen())))
                .as("another school")
                .isEqualTo(Outcome.notFound());
        asProgram(() -> {
            grant(noor, StaffFunction.SUPPORT_COORDINATOR, els);
            return 0;
        });
        assertThat(as(sietske, () -> reviews.done(els.id(), sheet.seen())))
                .as("somebody was let in meanwhile")
                .isEqualTo(Outcome.conflict());
        AccessReviewSheet fresh = as(sietske, reviews::list).getFirst();
        assertThat(fresh.done()).isEmpty();
        assertThat(fresh.relations()).isEqualTo(2);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(as(sietske, () -> reviews.done(els.id(), fresh.seen()))).isEqualTo(Outcome.done());
        }
        AccessReview kept = as(sietske, reviews::list).getFirst().done().orElseThrow();
        assertThat(kept.doneBy()).isEqualTo(sietske);
        assertThat(kept.relations()).isEqualTo(2);
        assertThat(waiting(sietske, 0)).isEmpty();
        assertThat(standing(els)).isEqualTo("0 UPHELD");
        assertThat(standing(berk)).isEqualTo("1 UPHELD");
        assertThat(as(noor, reviews::list)).as("nobody but the head").isEmpty();
        assertThat(waiting(noor, 0)).isEmpty();
    }

    @Test
    void the_database_takes_it_from_the_head_of_that_school_alone() {
        AccessReviewStore store = program.part(AccessReviewStore.class);
        Work work = program.part(Work.class);
        SchoolYear year = SchoolYear.of(today);
        for (AccessReview review : List.of(
                new AccessReview(berk.id(), year, sietske, program.clock().instant(), 1),
                new AccessReview(els.id(), year, noor, program.clock().instant(), 1))) {
            for (PersonId person : List.of(sietske, noor)) {
                assertThatThrownBy(() -> as(person, () -> work.write(AccessActs.ASSIGN, () -> store.add(review))))
                        .hasStackTraceContaining("row-level security");
            }
        }
        assertThat(as(
                        sietske,
                        () -> work.write(
                                AccessActs.ASSIGN,
                                () -> store.add(new AccessReview(
                                        els.id(), year, sietske, program.clock().instant(), 1)))))
                .as("the control")
                .isEqualTo(1);
        assertThat(as(noor, () -> work.read(Act.BROWSE, () -> store.list(year))))
                .isEmpty();
    }

    @Test
    void next_school_year_it_is_asked_again_from_october_on() {
        AccessReviews reviews = program.part(AccessReviews.class);
        AccessReviewSheet sheet = as(sietske, reviews::list).getFirst();
        as(sietske, () -> reviews.done(els.id(), sheet.seen()));
        LocalDate october = LocalDate.of(SchoolYear.of(today).start() + 1, 10, 1);
        int days = (int) ChronoUnit.DAYS.between(today, october);
        assertThat(waiting(sietske, days - 1)).isEmpty();
        assertThat(waiting(sietske, days)).containsExactly(els.id());
    }

    /// Which schools wait for somebody's review, some days from now.
    private List<SchoolId> waiting(PersonId who, int days) {
        return as(who, () -> program.part(WorkList.class).list(who, today.plusDays(days))).stream()
                .filter(item -> item.kind().equals("review"))
                .map(item -> new SchoolId(item.id()))
                .toList();
    }
}
