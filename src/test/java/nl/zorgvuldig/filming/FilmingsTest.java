package nl.zorgvuldig.filming;

import static nl.zorgvuldig.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.zorgvuldig.consent.AnswerId;
import nl.zorgvuldig.consent.AskedApart;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.NewAnswer;
import nl.zorgvuldig.consent.OwnConsents;
import nl.zorgvuldig.consent.Purpose;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.consent.Purposes;
import nl.zorgvuldig.consent.Validity;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Language;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// Who asks to film, who decides, and what everybody is told.
@Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
class FilmingsTest {
    private static final String WORDS = "Alleen in de kring, tien minuten.";

    @Test
    void what_is_asked_too_late_is_refused_at_once_with_the_reason_and_not_kept() {
        FilmingDesk desk = new FilmingDesk(7);
        FilmingId id = new FilmingId(UUID.randomUUID());
        Asked late = desk.ask(desk.parent, id, desk.wish(desk.first().minusDays(1)));
        assertThat(late)
                .isInstanceOfSatisfying(
                        Asked.Objected.class,
                        no ->
                                assertThat(no.objections())
                                        .extracting(one -> one.because().key())
                                        .contains("filming.objection.late"));
        assertThat(desk.find(desk.head, id)).isEmpty();
        assertThat(
                        desk.demo
                                .superuser("zorgvuldig")
                                .sql(
                                        "select count(*) from audit.event where actor = :who and relation = 'too-late' and outcome = 'refused'")
                                .param("who", desk.parent.person().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void the_head_decides_with_every_child_in_sight_and_no_name_goes_out() {
        FilmingDesk desk = new FilmingDesk(8);
        FilmingRequest request = desk.asked(desk.first());
        assertThat(desk.find(desk.teacher, request.id())).isEmpty();
        List<Child> children = desk.children(desk.head, request);
        assertThat(children).hasSizeGreaterThan(10);
        List<Child> without = children.stream().filter(one -> !one.may()).toList();
        assertThat(without).isNotEmpty().allMatch(one -> !one.because().isEmpty());

        Decided named =
                desk.permit(desk.head, request, "Niet bij " + without.getFirst().name().given());
        assertThat(named).isInstanceOf(Decided.Objected.class);
        assertThat(
                        desk.as(
                                desk.head,
                                () ->
                                        desk.demo
                                                .part(Filmings.class)
                                                .permit(request.id(), WORDS, "iets anders")))
                .isInstanceOf(Decided.Objected.class);
        assertThat(desk.permit(desk.teacher, request, WORDS)).isInstanceOf(Decided.Refused.class);
        assertThat(desk.permit(desk.parent, request, WORDS)).isInstanceOf(Decided.Refused.class);
        assertThat(desk.permit(desk.staff("directeur2"), request, WORDS))
                .isInstanceOf(Decided.Refused.class);
        assertThat(desk.permit(desk.head, request, WORDS)).isInstanceOf(Decided.Done.class);
        assertThat(desk.permit(desk.head, request, WORDS)).isInstanceOf(Decided.Refused.class);

        FilmingRequest permitted = desk.find(desk.teacher, request.id()).orElseThrow();
        assertThat(desk.children(desk.teacher, permitted)).hasSameSizeAs(children);
        for (String body : desk.mail(desk.parent)) {
            assertThat(body).contains(WORDS, "Niet alle kinderen", "leerkracht");
            without.forEach(one -> assertThat(body).doesNotContain(one.name().full()));
        }
        assertThat(desk.mail(desk.parent)).hasSize(1);
        assertThat(desk.mail(desk.teacher)).isNotEmpty();
    }

    @Test
    void without_a_decision_the_day_makes_it_a_no_and_after_the_day_a_yes_is_closed() {
        FilmingDesk desk = new FilmingDesk(9);
        FilmingRequest open = desk.asked(desk.first());
        FilmingRequest yes = desk.permitted(desk.first().plusDays(7));
        FilmingRequest gone = desk.asked(desk.first());
        assertThat(
                        desk.as(
                                desk.parent,
                                () -> desk.demo.part(FilmingRequests.class).withdraw(gone.id())))
                .isTrue();
        int days =
                (int)
                        ChronoUnit.DAYS.between(
                                desk.demo.clock().today(), desk.first());
        for (int i = 0; i < 2; i++) {
            desk.run(days);
        }
        assertThat(state(desk, open)).isEqualTo(FilmingState.LAPSED);
        assertThat(state(desk, yes)).isEqualTo(FilmingState.PERMITTED);
        assertThat(state(desk, gone)).isEqualTo(FilmingState.WITHDRAWN);
        assertThat(desk.mail(desk.parent)).filteredOn(one -> one.contains("geen besluit")).hasSize(1);
        desk.run(days + 8);
        assertThat(state(desk, yes)).isEqualTo(FilmingState.CLOSED);
    }

    private static FilmingState state(FilmingDesk desk, FilmingRequest request) {
        return desk.find(desk.head, request.id()).orElseThrow().state();
    }

    @Test
    void a_consent_taken_back_after_the_yes_shows_at_once_and_is_told_once() {
        FilmingDesk desk = new FilmingDesk(10);
        PupilId child = desk.child;
        answer(desk, child, Choice.GRANTED);
        FilmingRequest request = desk.permitted(desk.first());
        assertThat(may(desk, request, child)).isTrue();
        int before = desk.mail(desk.teacher).size();
        answer(desk, child, Choice.WITHDRAWN);

        assertThat(may(desk, request, child)).isFalse();
        desk.run(0);
        desk.run(0);
        assertThat(desk.mail(desk.teacher)).hasSize(before + 1);
        assertThat(desk.mail(desk.head)).anyMatch(one -> one.contains("ingetrokken"));
        assertThat(
                        desk.as(
                                desk.parent,
                                () ->
                                        desk.demo
                                                .part(FilmingSeen.class)
                                                .listEverybody(
                                                        desk.demo
                                                                .part(FilmingRequests.class)
                                                                .list())))
                .doesNotContain(request.id());
    }

    private static boolean may(FilmingDesk desk, FilmingRequest request, PupilId child) {
        return desk.children(desk.teacher, request).stream()
                .filter(one -> one.pupil().equals(child))
                .findFirst()
                .orElseThrow()
                .may();
    }

    private static void answer(FilmingDesk desk, PupilId child, Choice choice) {
        Purpose purpose =
                desk.as(
                        desk.parent,
                        () ->
                                desk.demo
                                        .part(Purposes.class)
                                        .findAsked(PurposeKind.PRIVATE_FILMING)
                                        .orElseThrow());
        NewAnswer given =
                new NewAnswer(
                        new AnswerId(Id.next(desk.demo.clock())),
                        ConsentSubject.of(purpose.key()),
                        purpose.text().version(),
                        Language.DUTCH,
                        choice,
                        new Validity.OfSchoolYear(SchoolYear.of(desk.demo.clock().today())));
        for (PersonId one : parents(desk, child)) {
            SignedIn who = new SignedIn(desk.demo.board(), one, AccountKind.GUARDIAN);
            NewAnswer own =
                    new NewAnswer(
                            new AnswerId(Id.next(desk.demo.clock())),
                            given.subject(),
                            given.version(),
                            given.language(),
                            given.choice(),
                            given.validity());
            desk.as(
                    who,
                    () ->
                            desk.demo
                                    .part(OwnConsents.class)
                                    .answer(who, Map.of(child, List.of(own))));
        }
    }

    private static List<PersonId> parents(FilmingDesk desk, PupilId child) {
        return desk.as(
                desk.head, () -> desk.demo.part(AskedApart.class).listDeciders(child));
    }

    @Test
    void who_is_not_a_parent_of_the_child_asks_nothing_nor_does_the_database_let_them() {
        FilmingDesk desk = new FilmingDesk(7);
        SignedIn other = new FilmingDesk(11).parent;
        FilmingRequest mine = desk.asked(desk.first().plusDays(7));
        for (SignedIn one : List.of(other, desk.teacher, desk.head)) {
            FilmingId id = new FilmingId(UUID.randomUUID());
            assertThat(desk.ask(one, id, desk.wish(desk.first()))).isInstanceOf(Asked.NotYours.class);
            assertThatThrownBy(() -> added(desk, one, id)).isInstanceOf(DataAccessException.class);
        }
        assertThat(
                        desk.as(
                                other,
                                () -> desk.demo.part(FilmingRequests.class).withdraw(mine.id())))
                .isFalse();
        assertThat(desk.find(desk.staff("directeur2"), mine.id())).isEmpty();
        assertThat(desk.find(desk.staff("leerkracht2"), mine.id())).isEmpty();
        assertThat(desk.find(desk.staff("bestuur"), mine.id())).isEmpty();
    }

    private static boolean added(FilmingDesk desk, SignedIn who, FilmingId id) {
        return desk.as(
                who,
                () -> {
                    desk.demo
                            .part(Work.class)
                            .change(
                                    Act.ASK_FILMING,
                                    () ->
                                            desk.demo
                                                    .part(FilmingStore.class)
                                                    .add(
                                                            id,
                                                            who.person(),
                                                            desk.demo
                                                                    .population()
                                                                    .schools()
                                                                    .getFirst()
                                                                    .id(),
                                                            desk.wish(desk.first()),
                                                            desk.demo.clock().instant()));
                    return true;
                });
    }
}
