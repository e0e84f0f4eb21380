package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Refused;
import nl.zorgvuldig.consent.AnswerId;
import nl.zorgvuldig.consent.CaseLetter;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.OwnCases;
import nl.zorgvuldig.consent.PaperAnswers;
import nl.zorgvuldig.consent.PaperCase;
import nl.zorgvuldig.consent.PaperCaseWish;
import nl.zorgvuldig.consent.PaperCases;
import nl.zorgvuldig.consent.Route;
import nl.zorgvuldig.consent.Scan;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Rejections;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// Who has no e-mail answers the question about one expert on paper: by the rules of every other
/// answer on paper, and with the same effect as on their own page.
@Upholds(EXPERTS_AFTER_CONSENT)
class CaseOnPaperTest {
    private static final Optional<Scan> PAPER = Scan.of("%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII));

    private final ExpertDesk desk = new ExpertDesk(24);
    private final SignedIn head = desk.staff("directeur");

    @Test
    void a_yes_on_paper_counts_as_one_on_the_own_page_and_a_mended_one_closes_it_again() {
        CaseId id = desk.proposed(desk.expert, desk.agreed);
        desk.answer(desk.first, id, Choice.GRANTED);
        assertThat(desk.plan(id)).isInstanceOf(Outcome.Rejected.class);
        assertThat(waiting(id)).containsExactly(desk.second);

        PaperCaseWish wish = wish(desk.second, Route.PAPER, desk.today(), Choice.GRANTED, PAPER);
        assertThat(record(id, wish)).isInstanceOf(Outcome.Done.class);
        assertThat(record(id, wish)).as("sent twice").isInstanceOf(Outcome.Done.class);
        assertThat(record(id, but(wish, Choice.REFUSED)))
                .as("the same form, another answer")
                .isInstanceOf(Outcome.FormReused.class);

        assertThat(waiting(id)).isEmpty();
        assertThat(desk.look(id).standing()).isEqualTo(CaseStanding.CONSENTED);
        assertThat(desk.plan(id)).isInstanceOf(Outcome.Done.class);
        assertThat(desk.seen(desk.expert)).containsExactly(desk.agreed);
        assertThat(desk.as(
                        desk.second,
                        () -> desk.part(OwnCases.class)
                                .find(desk.second, id.value())
                                .orElseThrow()
                                .answer()
                                .orElseThrow()))
                .satisfies(one -> {
                    assertThat(one.route()).isEqualTo(Route.PAPER);
                    assertThat(one.recordedBy()).isEqualTo(head.person());
                });
        assertThat(desk.letters(desk.second)).contains("consent-recorded");

        boolean mended = asHead((key, answers) -> answers.mend(key, last(key, answers)));
        assertThat(mended).isTrue();
        assertThat(desk.seen(desk.expert)).isEmpty();
        assertThat(desk.look(id).standing()).isEqualTo(CaseStanding.STOPPED);
        desk.end(id);
    }

    @Test
    void what_cannot_be_is_said_and_changes_nothing() {
        CaseId id = desk.proposed(desk.register("papier@praktijknoord.example"), desk.agreed);
        LocalDate today = desk.today();
        assertThat(objections(id, wish(desk.second, Route.PAPER, today, Choice.GRANTED, none())))
                .containsExactly("scan");
        assertThat(objections(id, wish(desk.second, Route.TELEPHONE, today.minusDays(1), Choice.REFUSED, none())))
                .as("before it was asked")
                .containsExactly("day");
        assertThat(objections(id, wish(desk.second, Route.TELEPHONE, today.plusDays(1), Choice.REFUSED, none())))
                .containsExactly("day");
        SignedIn stranger = desk.guardian(desk.demo.person("ouder"));
        assertThat(objections(id, wish(stranger, Route.PAPER, today, Choice.GRANTED, PAPER)))
                .containsExactly("person");
        assertThat(waiting(id)).containsExactlyInAnyOrder(desk.first, desk.second);

        assertThat(find(UUID.randomUUID())).as("not a case").isEmpty();
        assertThat(desk.as(desk.coordinator, () -> desk.ask(desk.coordinator, ConsentActs.ANSWER)))
                .as("nobody but the head")
                .isInstanceOf(Refused.class);
        desk.end(id);
        assertThat(find(id.value())).as("what ended takes no answer").isEmpty();
    }

    @Test
    void of_one_day_a_no_goes_before_a_yes_on_paper() {
        CaseId id = desk.proposed(desk.register("dag@praktijknoord.example"), desk.agreed);
        desk.answer(desk.first, id, Choice.GRANTED);
        desk.answer(desk.second, id, Choice.REFUSED);
        PaperCaseWish yes = wish(desk.second, Route.PAPER, desk.today(), Choice.GRANTED, PAPER);
        assertThat(record(id, yes)).isInstanceOf(Outcome.Done.class);
        assertThat(desk.look(id).standing()).isEqualTo(CaseStanding.REFUSED);
        assertThat(desk.plan(id)).isInstanceOf(Outcome.Rejected.class);
        desk.end(id);
    }

    @Test
    void a_yes_by_telephone_is_no_proof_and_a_no_by_telephone_does_not_become_one() {
        CaseId id = desk.proposed(desk.register("telefoon@praktijknoord.example"), desk.agreed);
        desk.answer(desk.first, id, Choice.GRANTED);
        PaperCaseWish yes = wish(desk.second, Route.TELEPHONE, desk.today(), Choice.GRANTED, none());
        assertThat(objections(id, yes)).containsExactly("route");
        assertThat(waiting(id)).containsExactly(desk.second);
        assertThat(record(id, but(yes, Choice.REFUSED))).isInstanceOf(Outcome.Done.class);
        assertThat(desk.look(id).standing()).isEqualTo(CaseStanding.REFUSED);
        boolean mended = asHead((key, answers) -> answers.mend(key, last(key, answers)));
        assertThat(mended).isFalse();
        assertThat(desk.plan(id)).isInstanceOf(Outcome.Rejected.class);
        desk.end(id);
    }

    @Test
    void the_letter_holds_the_words_that_are_asked_and_nothing_of_the_other_who_decides() {
        CaseId id = desk.proposed(desk.register("brief@praktijknoord.example"), desk.agreed);
        long before = desk.lines(head, ConsentActs.ANSWER, "done");
        CaseLetter letter = letter(id, desk.first).orElseThrow();
        assertThat(letter.lines())
                .extracting(one -> one.text())
                .anyMatch(one -> one.contains("Weten hoe wij het lezen beter begeleiden."));
        assertThat(letter.toString()).isEqualTo("[sealed]");
        String all = letter.reader()
                + String.join(" ", letter.address())
                + letter.words()
                + letter.lines().stream().map(one -> one.text()).toList();
        assertThat(all)
                .doesNotContain(letter(id, desk.second).orElseThrow().reader().given() + " ");
        assertThat(desk.lines(head, ConsentActs.ANSWER, "done")).isEqualTo(before + 2);
        assertThat(letter(id, desk.guardian(desk.demo.person("ouder")))).isEmpty();
        desk.end(id);
    }

    private static Optional<Scan> none() {
        return Optional.empty();
    }

    private PaperCaseWish wish(SignedIn who, Route route, LocalDate day, Choice choice, Optional<Scan> scan) {
        return new PaperCaseWish(FormId.next(desk.demo.clock()), who.person(), route, day, choice, scan);
    }

    private static PaperCaseWish but(PaperCaseWish wish, Choice choice) {
        return new PaperCaseWish(wish.form(), wish.person(), wish.route(), wish.day(), choice, wish.scan());
    }

    private List<String> objections(CaseId id, PaperCaseWish wish) {
        return Rejections.of(record(id, wish)).stream().map(Objection::field).toList();
    }

    private Outcome<Nothing> record(CaseId id, PaperCaseWish wish) {
        return asHead((key, _) -> desk.part(PaperCases.class)
                .record(key, desk.part(PaperCases.class).find(key, id.value()).orElseThrow(), wish));
    }

    private Optional<CaseLetter> letter(CaseId id, SignedIn to) {
        return asHead((key, _) -> desk.part(PaperCases.class)
                .letter(key, desk.part(PaperCases.class).find(key, id.value()).orElseThrow(), to.person()));
    }

    private Optional<PaperCase> find(UUID reference) {
        return asHead((key, _) -> desk.part(PaperCases.class).find(key, reference));
    }

    private List<SignedIn> waiting(CaseId id) {
        return find(id.value()).orElseThrow().waiting().stream()
                .map(one -> desk.guardian(one.person()))
                .toList();
    }

    private static AnswerId last(Granted<PupilId> key, PaperAnswers answers) {
        return answers.list(key).getFirst().answer().id();
    }

    private <T> T asHead(BiFunction<Granted<PupilId>, PaperAnswers, T> work) {
        return desk.as(head, () -> work.apply(desk.key(head, ConsentActs.ANSWER), desk.part(PaperAnswers.class)));
    }
}
