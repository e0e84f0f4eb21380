package nl.zorgvuldig.images.filming;

import static nl.zorgvuldig.platform.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.images.filming.FilmingRequests.FilmingDraft;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.mail.SentText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Who asks to film, who decides, and what everybody is told.
@Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
class FilmingDecisionsTest {
    private static final String WORDS = "Alleen in de kring, tien minuten.";

    @Test
    void what_is_asked_too_late_is_refused_at_once_with_the_reason_and_not_kept() {
        FilmingDesk desk = new FilmingDesk(7);
        FilmingId id = new FilmingId(UUID.randomUUID());
        assertThat(objections(desk.ask(desk.parent, id, desk.wish(desk.first().minusDays(1)))))
                .contains("filming.objection.late");
        assertThat(desk.find(desk.head, id)).isEmpty();
        assertThat(desk.demo
                        .superuser("zorgvuldig")
                        .sql("select count(*) from audit.event where actor = :who and"
                                + " relation = 'too-late' and outcome = 'refused'")
                        .param("who", desk.parent.person().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_same_is_asked_once() {
        FilmingDesk desk = new FilmingDesk(7);
        FilmingDraft wish = desk.wish(desk.first().plusDays(14));
        FilmingId id = new FilmingId(UUID.randomUUID());
        assertThat(desk.ask(desk.parent, id, wish)).isEqualTo(Outcome.done(id));
        assertThat(desk.ask(desk.parent, id, wish)).isEqualTo(Outcome.done(id));
        assertThat(desk.ask(desk.parent, id, desk.wish(desk.first().plusDays(21))))
                .isInstanceOf(Outcome.FormReused.class);
        assertThat(objections(desk.ask(desk.parent, new FilmingId(UUID.randomUUID()), wish)))
                .containsExactly("filming.objection.same");
        assertThat(desk.own()).extracting(FilmingFile::id).containsOnlyOnce(id);
    }

    @Test
    void the_head_decides_with_every_child_in_sight_and_no_name_goes_out() {
        FilmingDesk desk = new FilmingDesk(8);
        FilmingFile request = desk.asked(desk.first());
        assertThat(desk.find(desk.teacher, request.id())).isEmpty();
        int before = desk.mail(desk.parent).size();
        List<FilmingChild> children = desk.children(desk.head, request);
        assertThat(children).hasSizeGreaterThan(10);
        List<FilmingChild> without =
                children.stream().filter(child -> !child.may()).toList();
        assertThat(without).isNotEmpty().allMatch(child -> !child.because().isEmpty());

        assertThat(desk.permit(
                        desk.head,
                        request,
                        "Niet bij " + without.getFirst().name().given()))
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.permit(desk.teacher, request, WORDS)).isInstanceOf(Outcome.NotFound.class);
        assertThat(desk.permit(desk.parent, request, WORDS)).isInstanceOf(Outcome.NotFound.class);
        assertThat(desk.permit(desk.staff("directeur2"), request, WORDS)).isInstanceOf(Outcome.NotFound.class);
        assertThat(desk.permit(desk.head, request, WORDS)).isInstanceOf(Outcome.Done.class);
        assertThat(desk.permit(desk.head, request, WORDS)).isInstanceOf(Outcome.Rejected.class);

        FilmingFile permitted = desk.find(desk.teacher, request.id()).orElseThrow();
        assertThat(desk.children(desk.teacher, permitted)).hasSameSizeAs(children);
        assertThat(desk.mail(desk.parent))
                .hasSize(before + 1)
                .anySatisfy(body -> assertThat(body)
                        .contains(WORDS, "Niet alle andere kinderen", "Bij wie u terechtkunt", "toezicht"));
        assertThat(SentText.signature(desk.demo, desk.demo.board(), desk.parent.person(), "filming-permitted"))
                .startsWith(SentText.school(desk.demo, desk.child) + "\n");
        assertThat(desk.mail(desk.teacher)).isNotEmpty();
        for (String body : desk.mail(desk.parent)) {
            without.forEach(
                    child -> assertThat(body).doesNotContain(child.name().full()));
        }
    }

    @Test
    void a_no_has_a_reason_and_goes_to_the_parent_alone() {
        FilmingDesk desk = new FilmingDesk(8);
        FilmingFile request = desk.asked(desk.first().plusDays(7));
        int before = desk.mail(desk.teacher).size();
        Function<String, Outcome<Nothing>> refuse =
                words -> desk.decide(desk.head, decisions -> decisions.refuse(request.id(), words));
        assertThat(refuse.apply("nee")).isInstanceOf(Outcome.Rejected.class);
        assertThat(refuse.apply("Die ochtend is er een toets.")).isInstanceOf(Outcome.Done.class);
        assertThat(state(desk, request)).isEqualTo(FilmingState.REFUSED);
        assertThat(desk.mail(desk.parent)).anyMatch(text -> text.contains("er een toets"));
        assertThat(desk.mail(desk.teacher)).hasSize(before);
        assertThat(desk.find(desk.teacher, request.id())).isEmpty();
    }

    @Test
    void what_was_permitted_and_is_taken_back_by_either_is_told_to_the_other_side() {
        FilmingDesk desk = new FilmingDesk(9);
        FilmingFile mine = desk.permitted(desk.first().plusDays(21));
        FilmingFile theirs = desk.permitted(desk.first().plusDays(28));
        assertThat(desk.withdraw(desk.parent, mine)).isTrue();
        assertThat(desk.withdraw(desk.parent, mine)).isFalse();
        assertThat(desk.mail(desk.teacher)).anyMatch(text -> text.contains("trok de vraag in"));
        assertThat(desk.mail(desk.head)).anyMatch(text -> text.contains("trok de vraag in"));
        assertThat(desk.decide(desk.head, decisions -> decisions.revoke(theirs.id(), "Er is die dag een toets.")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(state(desk, theirs)).isEqualTo(FilmingState.REVOKED);
        assertThat(desk.mail(desk.parent)).anyMatch(text -> text.contains("die dag een toets"));
        assertThat(desk.mail(desk.teacher)).anyMatch(text -> text.contains("toch niet"));
    }

    @Test
    void without_a_decision_the_day_makes_it_a_no_and_after_the_day_a_yes_is_closed() {
        FilmingDesk desk = new FilmingDesk(9);
        FilmingFile open = desk.asked(desk.first());
        FilmingFile yes = desk.permitted(desk.first().plusDays(7));
        FilmingFile gone = desk.asked(desk.first().plusDays(14));
        assertThat(desk.withdraw(desk.parent, gone)).isTrue();
        desk.runOn(desk.first());
        desk.runOn(desk.first());
        assertThat(state(desk, open)).isEqualTo(FilmingState.LAPSED);
        assertThat(state(desk, yes)).isEqualTo(FilmingState.PERMITTED);
        assertThat(state(desk, gone)).isEqualTo(FilmingState.WITHDRAWN);
        assertThat(desk.mail(desk.parent))
                .filteredOn(text -> text.contains("geen besluit"))
                .hasSize(1);
        desk.runOn(yes.request().day());
        assertThat(state(desk, yes)).isEqualTo(FilmingState.PERMITTED);
        desk.runOn(yes.request().day().plusDays(1));
        FilmingFile closed = desk.find(desk.head, yes.id()).orElseThrow();
        assertThat(closed.state()).isEqualTo(FilmingState.CLOSED);
        assertThat(closed.history().getFirst()).isEqualTo(yes.history().getFirst());
        assertThat(desk.children(desk.head, closed)).isEmpty();
    }

    @Test
    void a_yes_rests_on_what_was_seen_and_a_consent_taken_back_shows_at_once_and_is_told_once() {
        FilmingDesk desk = new FilmingDesk(10);
        FilmingFile asked = desk.asked(desk.first());
        String seen = FilmingRules.print(desk.children(desk.head, asked));
        desk.answer(desk.mayNot(asked) ? ConsentChoice.GRANTED : ConsentChoice.WITHDRAWN);
        assertThat(desk.decide(desk.head, decisions -> decisions.permit(asked.id(), WORDS, seen)))
                .isInstanceOf(Outcome.Rejected.class);

        desk.answer(ConsentChoice.GRANTED);
        FilmingFile request = desk.permitted(desk.first().plusDays(7));
        assertThat(desk.mayNot(request)).isFalse();
        int before = desk.mail(desk.teacher).size();
        desk.answer(ConsentChoice.WITHDRAWN);

        assertThat(desk.mayNot(request)).isTrue();
        desk.runOn(desk.demo.clock().today());
        int told = desk.mail(desk.teacher).size();
        assertThat(told).isGreaterThan(before);
        desk.runOn(desk.demo.clock().today());
        assertThat(desk.mail(desk.teacher)).hasSize(told);
        assertThat(desk.mail(desk.head)).anyMatch(text -> text.contains("niet meer gefilmd"));
        assertThat(desk.mail(desk.parent)).noneMatch(text -> text.contains("Vraag het de leerkracht"));

        PupilId other = desk.children(desk.head, request).stream()
                .filter(FilmingChild::may)
                .map(FilmingChild::pupil)
                .filter(pupil -> !desk.family.children().contains(pupil))
                .findFirst()
                .orElseThrow();
        desk.answer(other, ConsentChoice.WITHDRAWN);
        desk.runOn(desk.demo.clock().today());
        assertThat(desk.mail(desk.parent)).anyMatch(text -> text.contains("Vraag het de leerkracht"));
        assertThat(desk.everybody(request)).isFalse();
        desk.answer(other, ConsentChoice.GRANTED);
    }

    @Test
    void what_a_parent_hears_of_the_group_tells_nothing_of_their_own_children() {
        FilmingDesk desk = new FilmingDesk(12);
        FilmingFile request = desk.permitted(desk.first().plusDays(14));
        List<PupilId> without = desk.children(desk.head, request).stream()
                .filter(child -> !child.may())
                .map(FilmingChild::pupil)
                .filter(pupil -> !desk.family.children().contains(pupil))
                .toList();
        without.forEach(pupil -> desk.answer(pupil, ConsentChoice.GRANTED));

        desk.answer(ConsentChoice.GRANTED);
        boolean before = desk.everybody(request);
        desk.answer(ConsentChoice.WITHDRAWN);

        assertThat(desk.mayNot(request)).isTrue();
        assertThat(desk.everybody(request)).isEqualTo(before);
        without.forEach(pupil -> desk.answer(pupil, ConsentChoice.WITHDRAWN));
        assertThat(desk.everybody(request)).isFalse();
    }

    private static FilmingState state(FilmingDesk desk, FilmingFile request) {
        return desk.find(desk.head, request.id()).orElseThrow().state();
    }

    private static List<String> objections(Outcome<FilmingId> asked) {
        return asked instanceof Outcome.Rejected<FilmingId>(var objections)
                ? objections.stream()
                        .map(Objection::because)
                        .map(sentence -> sentence.key())
                        .toList()
                : List.of();
    }
}
