package nl.zorgvuldig.consent.rounds.web;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.consent.rounds.ConsentRound;
import nl.zorgvuldig.consent.rounds.ConsentRounds;
import nl.zorgvuldig.consent.rounds.RoundId;
import nl.zorgvuldig.consent.rounds.RoundState;
import nl.zorgvuldig.consent.rounds.RoundWithdrawals;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Lets the head or the board withdraw a round before it starts.
@Controller
@RequestMapping("/rondes/{round}/intrekken")
class RoundWithdrawalController {
    private static final String TEMPLATE = "consent/rounds/withdraw";

    private final ConsentRounds rounds;
    private final RoundWithdrawals withdrawals;
    private final Schools schools;
    private final Clock clock;

    RoundWithdrawalController(ConsentRounds rounds, RoundWithdrawals withdrawals, Schools schools, Clock clock) {
        this.rounds = rounds;
        this.withdrawals = withdrawals;
        this.schools = schools;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    Page ask(@PathVariable String round) {
        return coming(round, consentRound -> Page.of(TEMPLATE, page(consentRound, Form.empty())));
    }

    @PostMapping
    Page withdraw(@PathVariable String round, Form form) {
        return coming(round, consentRound -> switch (withdrawals.withdraw(consentRound.id(), form.value("reason"))) {
            case Outcome.Done<?> _ -> Page.seeOther("/rondes");
            case Outcome.Rejected<RoundId>(var objections) -> {
                form.wrong(objections);
                yield Page.again(TEMPLATE, page(consentRound, form));
            }
            case Outcome.NotFound<?> _, Outcome.Conflict<?> _, Outcome.FormReused<?> _ -> Page.notFound();
        });
    }

    private Page coming(String code, Function<ConsentRound, Page> then) {
        Optional<ConsentRound> coming = Id.parse(code)
                .map(RoundId::new)
                .flatMap(rounds::find)
                .filter(round -> round.state(SchoolDay.today(clock)) == RoundState.COMING);
        if (coming.isPresent()) {
            return then.apply(coming.get());
        }
        return rounds.schools().isEmpty() ? RoundController.refused() : Page.notFound();
    }

    private RoundWithdrawalPage page(ConsentRound round, Form form) {
        return new RoundWithdrawalPage(
                round, schools.find(round.plan().school()).map(School::name).orElse(""), form);
    }
}
