package nl.zorgvuldig.consent.web;

import static nl.zorgvuldig.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.Letter;
import nl.zorgvuldig.consent.LetterWish;
import nl.zorgvuldig.consent.Letters;
import nl.zorgvuldig.consent.LettersPrinted;
import nl.zorgvuldig.consent.Planner;
import nl.zorgvuldig.consent.Round;
import nl.zorgvuldig.consent.RoundId;
import nl.zorgvuldig.consent.Rounds;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Download;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Page;
import nl.zorgvuldig.web.Paper;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The head prints the letters of a round, all in one file, and sees what became of them. The file
/// is made while it travels to the head and kept nowhere.
@Controller
@RequestMapping("/rondes/{round}/brieven")
class LetterController {
    private static final String TEMPLATE = "consent/letters";

    private final Rounds rounds;
    private final Letters letters;
    private final Schools schools;
    private final Paper paper;
    private final Languages languages;
    private final Clock clock;

    LetterController(Rounds rounds, Letters letters, Schools schools, Paper paper, Languages languages, Clock clock) {
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
                .map(one -> heads(one) ? Page.of(TEMPLATE, page(one, Optional.empty())) : refused())
                .orElseGet(this::notThere);
    }

    @PostMapping
    Page print(@PathVariable String round, Form form) {
        Optional<Round> found = find(round);
        if (found.isEmpty()) {
            return notThere();
        }
        Optional<LetterWish> wish = wish(form);
        if (wish.isEmpty()) {
            return heads(found.get()) ? again(found.get(), "consent.letters.nothing") : refused();
        }
        return switch (letters.print(found.get(), wish.get())) {
            case LettersPrinted.Done done -> file(found.get(), done.letters());
            case LettersPrinted.Nothing _ -> again(found.get(), "consent.letters.nothing");
            case LettersPrinted.NotRunning _ -> again(found.get(), "consent.letters.not_running");
            case LettersPrinted.NotYours _ -> refused();
        };
    }

    private Page file(Round round, List<Letter> made) {
        byte[] pdf = paper.print("consent/letter", made, languages.in(Language.DUTCH));
        return Page.download(
                new Download("brieven-" + round.plan().year() + ".pdf", "application/pdf", out -> out.write(pdf)));
    }

    private Page again(Round round, String key) {
        return Page.again(TEMPLATE, page(round, Optional.of(Sentence.of(key))));
    }

    private LettersPage page(Round round, Optional<Sentence> notice) {
        return new LettersPage(
                round,
                schools.find(round.plan().school()).map(School::name).orElse(""),
                round.state(SchoolDay.today(clock)),
                letters.list(round),
                notice);
    }

    private static Optional<LetterWish> wish(Form form) {
        return switch (form.value("which")) {
            case "fresh" -> Optional.of(new LetterWish.Fresh());
            case "again" -> Optional.of(new LetterWish.Again());
            case "one" ->
                Id.parse(form.value("pupil"))
                        .flatMap(pupil -> Id.parse(form.value("guardian"))
                                .map(guardian -> new LetterWish.One(new PupilId(pupil), new PersonId(guardian))));
            default -> Optional.empty();
        };
    }

    private Optional<Round> find(String code) {
        return Id.parse(code).map(RoundId::new).flatMap(rounds::find);
    }

    private boolean heads(Round round) {
        return rounds.schools().get(round.plan().school()) == Planner.HEAD;
    }

    private Page notThere() {
        return rounds.schools().isEmpty() ? RoundController.refused() : Page.notFound();
    }

    private static Page refused() {
        return Page.refused(CONSENT_CHECKED_EVERY_SCHOOL_YEAR, Sentence.of("consent.letters.refused"));
    }
}
