package nl.zorgvuldig.consent.letters;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.letters.ConsentLetters.PrintResult;
import nl.zorgvuldig.consent.rounds.ConsentRound;
import nl.zorgvuldig.consent.rounds.ConsentRounds;
import nl.zorgvuldig.consent.rounds.RoundId;
import nl.zorgvuldig.consent.rounds.RoundPlannerRole;
import nl.zorgvuldig.consent.rounds.web.RoundController;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.paper.PdfPrinter;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Lets the head print the letters of a round, all in one file, and follow their status. The file
/// is made while it is sent to the head and is not stored.
@Controller
@RequestMapping("/rondes/{round}/brieven")
class ConsentLetterController {
    private static final String TEMPLATE = "consent/letters/letters";

    private final ConsentRounds rounds;
    private final ConsentLetters letters;
    private final Schools schools;
    private final PdfPrinter paper;
    private final MessageCatalog languages;
    private final Clock clock;

    ConsentLetterController(
            ConsentRounds rounds,
            ConsentLetters letters,
            Schools schools,
            PdfPrinter paper,
            MessageCatalog languages,
            Clock clock) {
        this.rounds = rounds;
        this.letters = letters;
        this.schools = schools;
        this.paper = paper;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    Page list(@PathVariable String round) {
        return find(round)
                .map(consentRound ->
                        heads(consentRound) ? Page.of(TEMPLATE, page(consentRound, Optional.empty())) : refused())
                .orElseGet(this::notThere);
    }

    @PostMapping
    Page print(@PathVariable String round, Form form) {
        Optional<ConsentRound> found = find(round);
        if (found.isEmpty()) {
            return notThere();
        }
        Optional<LetterSelection> wish = wish(form);
        if (wish.isEmpty()) {
            return heads(found.get()) ? again(found.get(), "consent.letters.nothing") : refused();
        }
        return switch (letters.print(found.get(), wish.get())) {
            case PrintResult.Done done -> file(found.get(), done.letters());
            case PrintResult.Nothing _ -> again(found.get(), "consent.letters.nothing");
            case PrintResult.NotRunning _ -> again(found.get(), "consent.letters.not_running");
            case PrintResult.NotYours _ -> refused();
        };
    }

    private Page file(ConsentRound round, List<ConsentLetter> made) {
        byte[] pdf = paper.print("consent/letter", made, languages.in(Language.DUTCH));
        return Page.download(
                new FileDownload("brieven-" + round.plan().year() + ".pdf", "application/pdf", out -> out.write(pdf)));
    }

    private Page again(ConsentRound round, String key) {
        return Page.again(TEMPLATE, page(round, Optional.of(Sentence.of(key))));
    }

    private ConsentLettersPage page(ConsentRound round, Optional<Sentence> notice) {
        return new ConsentLettersPage(
                round,
                schools.find(round.plan().school()).map(School::name).orElse(""),
                round.state(SchoolDay.today(clock)),
                letters.list(round),
                notice);
    }

    private static Optional<LetterSelection> wish(Form form) {
        return switch (form.value("which")) {
            case "fresh" -> Optional.of(new LetterSelection.Fresh());
            case "again" -> Optional.of(new LetterSelection.Again());
            case "one" ->
                Id.parse(form.value("pupil"))
                        .flatMap(pupil -> Id.parse(form.value("guardian"))
                                .map(guardian -> new LetterSelection.One(new PupilId(pupil), new PersonId(guardian))));
            default -> Optional.empty();
        };
    }

    private Optional<ConsentRound> find(String code) {
        return Id.parse(code).map(RoundId::new).flatMap(rounds::find);
    }

    private boolean heads(ConsentRound round) {
        return rounds.schools().get(round.plan().school()) == RoundPlannerRole.HEAD;
    }

    private Page notThere() {
        return rounds.schools().isEmpty() ? RoundController.refused() : Page.notFound();
    }

    private static Page refused() {
        return Page.refused(CONSENT_CHECKED_EVERY_SCHOOL_YEAR, Sentence.of("consent.letters.refused"));
    }
}
