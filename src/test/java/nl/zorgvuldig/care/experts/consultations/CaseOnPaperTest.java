package nl.zorgvuldig.care.experts.consultations;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.zorgvuldig.access.control.AccessRefusal;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.experts.ExpertDesk;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.answers.AnswerRoute;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.cases.OwnConsentCases;
import nl.zorgvuldig.consent.paper.ConsentCaseLetter;
import nl.zorgvuldig.consent.paper.PaperAnswers;
import nl.zorgvuldig.consent.paper.PaperCaseInput;
import nl.zorgvuldig.consent.paper.PaperConsentCase;
import nl.zorgvuldig.consent.paper.PaperConsentCases;
import nl.zorgvuldig.consent.paper.PaperScan;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Rejections;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Who has no e-mail answers the question about one expert on paper: by the rules of every other
/// answer on paper, and with the same effect as on their own page.
@Upholds(EXPERTS_AFTER_CONSENT)
class CaseOnPaperTest {
    private static final Optional<PaperScan> PAPER =
            PaperScan.of("%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII));

    private final ExpertDesk desk = new ExpertDesk(24);
    private final SignedInUser head = desk.staff("directeur");

    @Test
    void a_yes_on_paper_counts_as_one_on_the_own_page_and_a_mended_one_closes_it_again() {
        ExpertConsultationId id = desk.proposed(desk.expert, desk.agreed);
        desk.answer(desk.first, id, ConsentChoice.GRANTED);
        assertThat(desk.plan(id)).isInstanceOf(Outcome.Rejected.class);
        assertThat(waiting(id)).containsExactly(desk.second);

        PaperCaseInput wish = wish(desk.second, AnswerRoute.PAPER, desk.today(), ConsentChoice.GRANTED, PAPER);
        assertThat(record(id, wish)).isInstanceOf(Outcome.Done.class);
        assertThat(record(id, wish)).as("sent twice").isInstanceOf(Outcome.Done.class);
        assertThat(record(id, but(wish, ConsentChoice.REFUSED)))
                .as("the same form, another answer")
                .isInstanceOf(Outcome.FormReused.class);

        assertThat(waiting(id)).isEmpty();
        assertThat(desk.look(id).standing()).isEqualTo(ExpertConsultationStatus.CONSENTED);
        assertThat(desk.plan(id)).isInstanceOf(Outcome.Done.class);
        assertThat(desk.seen(desk.expert)).containsExactly(desk.agreed);
        assertThat(desk.as(
                        desk.second,
                        () -> desk.part(OwnConsentCases.class)
                                .find(desk.second, id.value())
                                .orElseThrow()
                                .answer()
                                .orElseThrow()))
                .satisfies(answer -> {
                    assertThat(answer.route()).isEqualTo(AnswerRoute.PAPER);
                    assertThat(answer.recordedBy()).isEqualTo(head.person());
                });
        assertThat(desk.letters(desk.second)).contains("consent-recorded");

        boolean mended = asHead((key, answers) -> answers.mend(key, last(key, answers)));
        assertThat(mended).isTrue();
        assertThat(desk.seen(desk.expert)).isEmpty();
        assertThat(desk.look(id).standing()).isEqualTo(ExpertConsultationStatus.STOPPED);
        desk.end(id);
    }

    @Test
    void what_cannot_be_is_said_and_changes_nothing() {
        ExpertConsultationId id = desk.proposed(desk.register("papier@praktijknoord.example"), desk.agreed);
        LocalDate today = desk.today();
        assertThat(objections(id, wish(desk.second, AnswerRoute.PAPER, today, ConsentChoice.GRANTED, none())))
                .containsExactly("scan");
        assertThat(objections(
                        id,
                        wish(desk.second, AnswerRoute.TELEPHONE, today.minusDays(1), ConsentChoice.REFUSED, none())))
                .as("before it was asked")
                .containsExactly("day");
        assertThat(objections(
                        id, wish(desk.second, AnswerRoute.TELEPHONE, today.plusDays(1), ConsentChoice.REFUSED, none())))
                .containsExactly("day");
        SignedInUser stranger = desk.guardian(desk.demo.person("ouder"));
        assertThat(objections(id, wish(stranger, AnswerRoute.PAPER, today, ConsentChoice.GRANTED, PAPER)))
                .containsExactly("person");
        assertThat(waiting(id)).containsExactlyInAnyOrder(desk.first, desk.second);

        assertThat(find(UUID.randomUUID())).as("not a case").isEmpty();
        assertThat(desk.as(desk.coordinator, () -> desk.ask(desk.coordinator, ConsentActs.ANSWER)))
                .as("nobody but the head")
                .isInstanceOf(AccessRefusal.class);
        desk.end(id);
        assertThat(find(id.value())).as("what ended takes no answer").isEmpty();
    }

    @Test
    void of_one_day_a_no_goes_before_a_yes_on_paper() {
        ExpertConsultationId id = desk.proposed(desk.register("dag@praktijknoord.example"), desk.agreed);
        desk.answer(desk.first, id, ConsentChoice.GRANTED);
        desk.answer(desk.second, id, ConsentChoice.REFUSED);
        PaperCaseInput yes = wish(desk.second, AnswerRoute.PAPER, desk.today(), ConsentChoice.GRANTED, PAPER);
        assertThat(record(id, yes)).isInstanceOf(Outcome.Done.class);
        assertThat(desk.look(id).standing()).isEqualTo(ExpertConsultationStatus.REFUSED);
        assertThat(desk.plan(id)).isInstanceOf(Outcome.Rejected.class);
        desk.end(id);
    }

    @Test
    void a_yes_by_telephone_is_no_proof_and_a_no_by_telephone_does_not_become_one() {
        ExpertConsultationId id = desk.proposed(desk.register("telefoon@praktijknoord.example"), desk.agreed);
        desk.answer(desk.first, id, ConsentChoice.GRANTED);
        PaperCaseInput yes = wish(desk.second, AnswerRoute.TELEPHONE, desk.today(), ConsentChoice.GRANTED, none());
        assertThat(objections(id, yes)).containsExactly("route");
        assertThat(waiting(id)).containsExactly(desk.second);
        assertThat(record(id, but(yes, ConsentChoice.REFUSED))).isInstanceOf(Outcome.Done.class);
        assertThat(desk.look(id).standing()).isEqualTo(ExpertConsultationStatus.REFUSED);
        boolean mended = asHead((key, answers) -> answers.mend(key, last(key, answers)));
        assertThat(mended).isFalse();
        assertThat(desk.plan(id)).isInstanceOf(Outcome.Rejected.class);
        desk.end(id);
    }

    @Test
    void the_letter_holds_the_words_that_are_asked_and_nothing_of_the_other_who_decides() {
        ExpertConsultationId id = desk.proposed(desk.register("brief@praktijknoord.example"), desk.agreed);
        long before = desk.lines(head, ConsentActs.ANSWER, "done");
        ConsentCaseLetter letter = letter(id, desk.first).orElseThrow();
        assertThat(letter.lines())
                .extracting(detail -> detail.text())
                .anyMatch(text -> text.contains("Weten hoe wij het lezen beter begeleiden."));
        assertThat(letter.toString()).isEqualTo("[sealed]");
        String all = letter.reader()
                + String.join(" ", letter.address())
                + letter.words()
                + letter.lines().stream().map(detail -> detail.text()).toList();
        assertThat(all)
                .doesNotContain(letter(id, desk.second).orElseThrow().reader().given() + " ");
        assertThat(desk.lines(head, ConsentActs.ANSWER, "done")).isEqualTo(before + 2);
        assertThat(letter(id, desk.guardian(desk.demo.person("ouder")))).isEmpty();
        desk.end(id);
    }

    private static Optional<PaperScan> none() {
        return Optional.empty();
    }

    private PaperCaseInput wish(
            SignedInUser who, AnswerRoute route, LocalDate day, ConsentChoice choice, Optional<PaperScan> scan) {
        return new PaperCaseInput(FormId.next(desk.demo.clock()), who.person(), route, day, choice, scan);
    }

    private static PaperCaseInput but(PaperCaseInput wish, ConsentChoice choice) {
        return new PaperCaseInput(wish.form(), wish.person(), wish.route(), wish.day(), choice, wish.scan());
    }

    private List<String> objections(ExpertConsultationId id, PaperCaseInput wish) {
        return Rejections.of(record(id, wish)).stream().map(Objection::field).toList();
    }

    private Outcome<Nothing> record(ExpertConsultationId id, PaperCaseInput wish) {
        return asHead((key, _) -> desk.part(PaperConsentCases.class)
                .record(
                        key,
                        desk.part(PaperConsentCases.class).find(key, id.value()).orElseThrow(),
                        wish));
    }

    private Optional<ConsentCaseLetter> letter(ExpertConsultationId id, SignedInUser to) {
        return asHead((key, _) -> desk.part(PaperConsentCases.class)
                .letter(
                        key,
                        desk.part(PaperConsentCases.class).find(key, id.value()).orElseThrow(),
                        to.person()));
    }

    private Optional<PaperConsentCase> find(UUID reference) {
        return asHead((key, _) -> desk.part(PaperConsentCases.class).find(key, reference));
    }

    private List<SignedInUser> waiting(ExpertConsultationId id) {
        return find(id.value()).orElseThrow().waiting().stream()
                .map(decider -> desk.guardian(decider.person()))
                .toList();
    }

    private static ConsentAnswerId last(Granted<PupilId> key, PaperAnswers answers) {
        return answers.list(key).getFirst().answer().id();
    }

    private <T> T asHead(BiFunction<Granted<PupilId>, PaperAnswers, T> work) {
        return desk.as(head, () -> work.apply(desk.key(head, ConsentActs.ANSWER), desk.part(PaperAnswers.class)));
    }
}
