package nl.zorgvuldig.consent.rounds.web;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.letters.ConsentLetters;
import nl.zorgvuldig.consent.letters.LetterListItem;
import nl.zorgvuldig.consent.rounds.ConsentRound;
import nl.zorgvuldig.consent.rounds.ConsentRounds;
import nl.zorgvuldig.consent.rounds.RoundId;
import nl.zorgvuldig.consent.rounds.RoundPlannerRole;
import nl.zorgvuldig.consent.rounds.RoundState;
import nl.zorgvuldig.consent.rounds.RoundWithdrawals;
import nl.zorgvuldig.consent.rounds.tallies.RoundCsv;
import nl.zorgvuldig.consent.rounds.tallies.RoundTallies;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Lets the head of a school, and the board for all schools, follow the yearly rounds.
@Controller
@RequestMapping("/rondes")
public class RoundController {
    private final ConsentRounds rounds;
    private final RoundWithdrawals withdrawals;
    private final Accounts accounts;
    private final RoundTallies tallies;
    private final ConsentLetters letters;
    private final Schools schools;
    private final MessageCatalog languages;
    private final Clock clock;

    RoundController(
            ConsentRounds rounds,
            RoundWithdrawals withdrawals,
            Accounts accounts,
            RoundTallies tallies,
            ConsentLetters letters,
            Schools schools,
            MessageCatalog languages,
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
                "consent/rounds/rounds",
                new RoundsPage(
                        rounds.list().stream()
                                .map(round -> new RoundsPage.Row(
                                        round,
                                        names.getOrDefault(round.plan().school(), ""),
                                        round.state(SchoolDay.today(clock))))
                                .toList(),
                        withdrawals.list().stream()
                                .map(round -> new RoundsPage.Withdrawn(
                                        round,
                                        names.getOrDefault(round.school(), ""),
                                        accounts.nameOf(round.by()).full()))
                                .toList()));
    }

    @GetMapping("/{round}")
    Page round(@PathVariable String round) {
        return page(round, RoundTallies.Aim.SEEN)
                .map(page -> Page.of("consent/rounds/round", page))
                .orElseGet(this::notThere);
    }

    /// In the language of the page from which it is requested.
    @GetMapping("/{round}/tabel")
    Page table(@PathVariable String round, HttpServletRequest request) {
        LocalizedMessages words = languages.in(languages.of(request));
        return page(round, RoundTallies.Aim.EXPORTED)
                .map(page -> Page.download(new FileDownload(
                        words.say("consent.round.csv.file")
                                + "-"
                                + page.round().plan().year()
                                + ".csv",
                        "text/csv;charset=UTF-8",
                        new RoundCsv(page, words)::writeTo)))
                .orElseGet(this::notThere);
    }

    private Optional<RoundPage> page(String code, RoundTallies.Aim aim) {
        return Id.parse(code).map(RoundId::new).flatMap(rounds::find).map(round -> {
            RoundPlannerRole reader = rounds.schools().getOrDefault(round.plan().school(), RoundPlannerRole.BOARD);
            return new RoundPage(
                    tallies.count(round, aim),
                    schools.find(round.plan().school()).map(School::name).orElse(""),
                    state(round),
                    reader,
                    letters(round));
        });
    }

    /// The number of letters to print now, as far as the acting person may know.
    private int letters(ConsentRound round) {
        return (int) letters.list(round).stream()
                .filter(item -> item.state() == LetterListItem.State.TO_PRINT)
                .count();
    }

    private RoundState state(ConsentRound round) {
        return round.state(SchoolDay.today(clock));
    }

    private Page notThere() {
        return rounds.schools().isEmpty() ? refused() : Page.notFound();
    }

    public static Page refused() {
        return Page.refused(CONSENT_CHECKED_EVERY_SCHOOL_YEAR, Sentence.of("consent.round.refused"));
    }
}
