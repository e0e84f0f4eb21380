package nl.zorgvuldig.consent.web;

import static nl.zorgvuldig.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.consent.Round;
import nl.zorgvuldig.consent.RoundId;
import nl.zorgvuldig.consent.RoundState;
import nl.zorgvuldig.consent.Rounds;
import nl.zorgvuldig.consent.Withdrawals;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The head or the board withdraws a round before it starts.
@Controller
@RequestMapping("/rondes/{round}/intrekken")
class WithdrawController {
    private static final String TEMPLATE = "consent/withdraw";

    private final Rounds rounds;
    private final Withdrawals withdrawals;
    private final Schools schools;
    private final Clock clock;

    WithdrawController(Rounds rounds, Withdrawals withdrawals, Schools schools, Clock clock) {
        this.rounds = rounds;
        this.withdrawals = withdrawals;
        this.schools = schools;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    Page ask(@PathVariable String round) {
        return coming(round, one -> Page.of(TEMPLATE, page(one, Form.empty())));
    }

    @PostMapping
    Page withdraw(@PathVariable String round, Form form) {
        return coming(round, one -> switch (withdrawals.withdraw(one.id(), form.value("reason"))) {
            case Outcome.Done<?> _ -> Page.seeOther("/rondes");
            case Outcome.Rejected<RoundId>(var objections) -> {
                form.wrong(objections);
                yield Page.again(TEMPLATE, page(one, form));
            }
            case Outcome.NotFound<?> _, Outcome.Conflict<?> _, Outcome.FormReused<?> _ -> Page.notFound();
        });
    }

    private Page coming(String code, Function<Round, Page> then) {
        Optional<Round> coming = Id.parse(code)
                .map(RoundId::new)
                .flatMap(rounds::find)
                .filter(one -> one.state(SchoolDay.today(clock)) == RoundState.COMING);
        if (coming.isPresent()) {
            return then.apply(coming.get());
        }
        return rounds.schools().isEmpty() ? RoundController.refused() : Page.notFound();
    }

    private WithdrawPage page(Round round, Form form) {
        return new WithdrawPage(
                round, schools.find(round.plan().school()).map(School::name).orElse(""), form);
    }
}
