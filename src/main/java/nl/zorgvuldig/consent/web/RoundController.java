package nl.zorgvuldig.consent.web;

import static nl.zorgvuldig.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.LetterLine;
import nl.zorgvuldig.consent.Letters;
import nl.zorgvuldig.consent.Planner;
import nl.zorgvuldig.consent.Round;
import nl.zorgvuldig.consent.RoundId;
import nl.zorgvuldig.consent.RoundState;
import nl.zorgvuldig.consent.Rounds;
import nl.zorgvuldig.consent.Tallies;
import nl.zorgvuldig.consent.Withdrawals;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Download;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Page;
import nl.zorgvuldig.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// The head of a school, and the board for all schools, follow the yearly checks of consent.
@Controller
@RequestMapping("/rondes")
class RoundController {
    private final Rounds rounds;
    private final Withdrawals withdrawals;
    private final Accounts accounts;
    private final Tallies tallies;
    private final Letters letters;
    private final Schools schools;
    private final Languages languages;
    private final Clock clock;

    RoundController(
            Rounds rounds,
            Withdrawals withdrawals,
            Accounts accounts,
            Tallies tallies,
            Letters letters,
            Schools schools,
            Languages languages,
            Clock clock) {
        this.rounds = rounds;
        this.withdrawals = withdrawals;
        this.accounts = accounts;
        this.tallies = tallies;
        this.letters = letters;
        this.schools = schools;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    Page rounds() {
        if (rounds.schools().isEmpty()) {
            return refused();
        }
        Map<SchoolId, String> names = schools.list().stream().collect(Collectors.toMap(School::id, School::name));
        return Page.of(
                "consent/rounds",
                new RoundsPage(
                        rounds.list().stream()
                                .map(one -> new RoundsPage.Row(
                                        one,
                                        names.getOrDefault(one.plan().school(), ""),
                                        one.state(SchoolDay.today(clock))))
                                .toList(),
                        withdrawals.list().stream()
                                .map(one -> new RoundsPage.Withdrawn(
                                        one,
                                        names.getOrDefault(one.school(), ""),
                                        accounts.nameOf(one.by()).full()))
                                .toList()));
    }

    @GetMapping("/{round}")
    Page round(@PathVariable String round) {
        return page(round, Tallies.Aim.SEEN)
                .map(page -> Page.of("consent/round", page))
                .orElseGet(this::notThere);
    }

    /// In the language of the page it is asked from.
    @GetMapping("/{round}/tabel")
    Page table(@PathVariable String round, HttpServletRequest request) {
        Words words = languages.in(languages.of(request));
        return page(round, Tallies.Aim.EXPORTED)
                .map(page -> Page.download(new Download(
                        words.say("consent.round.csv.file")
                                + "-"
                                + page.round().plan().year()
                                + ".csv",
                        "text/csv;charset=UTF-8",
                        new RoundCsv(page, words)::writeTo)))
                .orElseGet(this::notThere);
    }

    private Optional<RoundPage> page(String code, Tallies.Aim aim) {
        return Id.parse(code).map(RoundId::new).flatMap(rounds::find).map(round -> {
            Planner reader = rounds.schools().getOrDefault(round.plan().school(), Planner.BOARD);
            return new RoundPage(
                    tallies.count(round, aim),
                    schools.find(round.plan().school()).map(School::name).orElse(""),
                    state(round),
                    reader,
                    letters(round));
        });
    }

    /// How many are to be printed now, as far as the acting person may know.
    private int letters(Round round) {
        return (int) letters.list(round).stream()
                .filter(one -> one.state() == LetterLine.State.TO_PRINT)
                .count();
    }

    private RoundState state(Round round) {
        return round.state(SchoolDay.today(clock));
    }

    private Page notThere() {
        return rounds.schools().isEmpty() ? refused() : Page.notFound();
    }

    static Page refused() {
        return Page.refused(CONSENT_CHECKED_EVERY_SCHOOL_YEAR, Sentence.of("consent.round.refused"));
    }
}
